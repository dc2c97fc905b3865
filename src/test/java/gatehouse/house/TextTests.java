package gatehouse.house;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.FileProblem;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.FundType;
import gatehouse.vocabulary.InstitutionCategory;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.Outcome;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.Problem;
import gatehouse.vocabulary.Role;
import gatehouse.vocabulary.Severity;
import gatehouse.vocabulary.Side;
import gatehouse.web.Place;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code has its words, every key that a page asks for is there, and no page holds words of its own. */
class TextTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @Test
    void everyCodeIsWorded() throws IOException {
        Properties texts = texts();
        List<String> wanted = new ArrayList<>();
        Map<String, Enum<?>[]> codes = Map.ofEntries(Map.entry("institution-type", InstitutionType.values()),
                Map.entry("fund-type", FundType.values()), Map.entry("institution-category", InstitutionCategory.values()),
                Map.entry("party-kind", PartyKind.values()), Map.entry("party-role", PartyRole.values()),
                Map.entry("document", DocumentCode.values()), Map.entry("side", Side.values()), Map.entry("problem", Problem.values()),
                Map.entry("status", ApplicationStatus.values()), Map.entry("role", Role.values()), Map.entry("outcome", Outcome.values()),
                Map.entry("file-problem", FileProblem.values()), Map.entry("place", Place.values()));
        codes.forEach((prefix, values) -> Stream.of(values).forEach(value -> wanted.add(prefix + "." + value.name())));
        for (FindingCode code : FindingCode.values()) {
            for (String audience : List.of("client", "staff", "auditor")) {
                wanted.add("finding." + code + "." + audience);
            }
        }
        for (Severity severity : Severity.values()) {
            Stream.of("", ".SURE", ".LIKELY", ".UNSURE").forEach(certainty -> wanted.add("severity." + severity + certainty));
        }
        assertThat(texts.stringPropertyNames()).containsAll(wanted);
    }

    /** What the checks of selfies find, but for the comparison with the document. */
    @Test
    void whatIsFoundInASelfieIsNotSaidOfADocument() throws IOException {
        Properties texts = texts();
        for (FindingCode code : List.of(FindingCode.FACE_NOT_FOUND, FindingCode.COVERED, FindingCode.TOO_SMALL, FindingCode.TOO_DARK,
                FindingCode.OVEREXPOSED, FindingCode.NOT_IN_COLOUR, FindingCode.BLURRED, FindingCode.SAME_PICTURE_TWICE)) {
            String any = "finding." + code + ".client";
            String selfie = texts.getProperty(any + ".SELFIE", texts.getProperty(any));
            String doubt = texts.getProperty(any + ".SELFIE.DOUBT", texts.getProperty(any + ".SELFIE", texts.getProperty(any + ".DOUBT", selfie)));
            assertThat(List.of(selfie, doubt)).as(any).noneMatch(text -> text.contains("document"));
        }
        assertThat(texts.getProperty("finding.NOT_ORIGINAL.client.SELFIE")).contains("selfie").doesNotContain("photocopy");
    }

    /** Which a person tells the client of, or a check has only ever as certain, needs no other words for a doubt. */
    @Test
    void noDoubtIsSaidToTheClientAsIfItWereCertain() throws IOException {
        Properties texts = texts();
        List<FindingCode> neverTold = List.of(FindingCode.TAMPERED, FindingCode.DUPLICATE_IDENTITY, FindingCode.FACE_MISMATCH, FindingCode.NOT_CHECKED);
        List<FindingCode> neverDoubted = List.of(FindingCode.EXPIRED, FindingCode.DATE_OF_BIRTH_MISSING);
        for (FindingCode code : FindingCode.values()) {
            if (!neverTold.contains(code) && !neverDoubted.contains(code)) {
                String any = "finding." + code + ".client";
                assertThat(texts.getProperty(any + ".DOUBT", texts.getProperty(any))).as(any).containsPattern(" may | hardly | rather |We can’t ");
            }
        }
    }

    @Test
    void noFindingIsWordedThatIsNoCode() throws IOException {
        TreeSet<String> worded = new TreeSet<>();
        texts().stringPropertyNames().stream().filter(key -> key.startsWith("finding.")).forEach(key -> worded.add(key.split("\\.")[1]));
        assertThat(worded).containsExactlyInAnyOrderElementsOf(Stream.of(FindingCode.values()).map(Enum::name).toList());
    }

    @Test
    void everyKeyThatAPageAsksForIsThere() throws IOException {
        Properties texts = texts();
        Pattern key = Pattern.compile("#\\{([a-zA-Z0-9._-]+)[}(]");
        for (Path page : pages()) {
            key.matcher(Files.readString(page)).results().forEach(found ->
                    assertThat(texts.stringPropertyNames()).as(page.toString()).contains(found.group(1)));
        }
    }

    /** What stands in place of an element is put there whatever the element's own condition says. */
    @Test
    void noPageMakesWhatIsReplacedDependOnACondition() throws IOException {
        Pattern both = Pattern.compile("<[a-z:]+(?=[^<]*\\sth:(if|unless)=)[^<]*\\sth:replace=");
        for (Path page : pages()) {
            assertThat(both.matcher(Files.readString(page)).results().map(MatchResult::group)).as(page.toString()).isEmpty();
        }
    }

    @Test
    void everyDetailOfTheTrailHasItsLabel() throws IOException {
        Pattern details = Pattern.compile("trail\\.record(?:ForHouse)?\\([^;]*?Map\\.of\\(([^;]*);");
        Pattern key = Pattern.compile("\"([a-zA-Z0-9]+)\"\\s*,");
        TreeSet<String> wanted = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                details.matcher(Files.readString(file)).results().forEach(record ->
                        key.matcher(record.group(1)).results().forEach(one -> wanted.add("history.label." + one.group(1))));
            }
        }
        assertThat(wanted).contains("history.label.otherwise", "history.label.publication");
        assertThat(texts().stringPropertyNames()).containsAll(wanted);
    }

    @Test
    void noPageHoldsScriptOrStyleOfItsOwn() throws IOException {
        Pattern inline = Pattern.compile("<script(?![^>]*\\bsrc)|<style|\\sstyle=|th:style=|\\son[a-z]+=|javascript:");
        for (Path page : pages()) {
            assertThat(inline.matcher(Files.readString(page)).find()).as(page.toString()).isFalse();
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(f -> f.toString().endsWith(".html")).toList();
        }
    }

    private static Properties texts() throws IOException {
        Properties all = new Properties();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    all.load(reader);
                }
            }
        }
        return all;
    }
}
