package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatehouse.platform.LaunchedGatehouse;
import gatehouse.specimens.InventedPerson;
import gatehouse.specimens.PicturePdf;
import gatehouse.specimens.Specimens;
import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Shot;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.IdentityDocumentType;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PictureCommandsTests {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path front;
    private Path paper;
    private Path text;

    @BeforeEach
    void writeFiles() throws Exception {
        front = Files.write(folder.resolve("b-front.jpg"), Specimens.identityFront(IdentityDocumentType.ID_CARD, InventedPerson.ofSeed(1)));
        paper = Files.write(folder.resolve("c-deed.pdf"), Specimens.institutionDocument("Trust deed", List.of("One line.")));
        text = Files.writeString(folder.resolve("a-note.txt"), "no picture");
    }

    private int run(Object... args) {
        String[] words = java.util.Arrays.stream(args).map(Object::toString).toArray(String[]::new);
        CommandLine line = Commands.command();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(words);
    }

    private List<JsonNode> lines() throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> nodes = new java.util.ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            nodes.add(json.readTree(line));
        }
        return nodes;
    }

    @Test
    void printsOneLineForEachFileOfAFolderSortedByName() throws Exception {
        assertThat(run("check-upload", folder)).isEqualTo(1);
        assertThat(lines()).extracting(line -> Path.of(line.get("file").asText()).getFileName().toString()).containsExactly("a-note.txt", "b-front.jpg", "c-deed.pdf");
        assertThat(lines().get(0).at("/refusal/code").asText()).isEqualTo("FILE_TYPE_NOT_ACCEPTED");
        assertThat(lines().get(1).get("type").asText()).isEqualTo("image/jpeg");
        assertThat(lines().get(2).get("pages").asInt()).isEqualTo(1);
    }

    @Test
    void judgesTheNameThatTheClientSent() throws Exception {
        assertThat(run("check-upload", "--as", "../x.jpg", front)).isEqualTo(1);
        assertThat(run("check-upload", "--as", "x.png", front)).isZero();
        assertThat(lines().get(1).get("warnings").get(0).asText()).isEqualTo("EXTENSION_DISAGREES");
    }

    @Test
    void reportsAFileThatIsNotThereAndGoesOn() throws Exception {
        assertThat(run("check-upload", folder.resolve("gone.jpg"), paper)).isEqualTo(2);
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(0).at("/error/code").asText()).isEqualTo("UNREADABLE");
    }

    @Test
    void printsWhatTheChecksFind() throws Exception {
        Path back = Files.write(folder.resolve("d-back.jpg"), Specimens.identityBack(IdentityDocumentType.ID_CARD, InventedPerson.ofSeed(1)));
        assertThat(run("check-image", "--type", "ID_CARD", "--side", "FRONT", back)).isEqualTo(1);
        JsonNode line = lines().get(0);
        assertThat(line.get("outcome").asText()).isEqualTo("FAIL");
        assertThat(line.get("findings").get(0).get("code").asText()).isEqualTo("WRONG_SIDE");
        assertThat(line.has("millis") && line.has("read")).isTrue();
    }

    @Test
    void turnsARefusedFileIntoAnErrorOfTheImageCheck() throws Exception {
        assertThat(run("check-image", "--type", "SELFIE", text)).isEqualTo(2);
        assertThat(lines().get(0).at("/error/code").asText()).isEqualTo("FILE_TYPE_NOT_ACCEPTED");
    }

    @Test
    void comparesWithWhatWasStated() throws Exception {
        Path party = Files.writeString(folder.resolve("party.json"),
                "{\"id\":\"p1\",\"identityDocument\":{\"type\":\"ID_CARD\",\"number\":\"1\",\"expiry\":\"2026-11-23\"}}");
        assertThat(run("check-image", "--type", "ID_CARD", "--side", "FRONT", "--as-of", "2026-11-24", "--declared", party,
                front)).isEqualTo(1);
        assertThat(lines().get(0).get("outcome").asText()).isEqualTo("FAIL");
        assertThat(lines().get(0).at("/findings/0/code").asText()).isEqualTo("EXPIRED");
    }

    @Test
    void refusesADocumentThatHasExpiredByWhatIsReadOfItOnce() throws Exception {
        Shot shot = Studio.shoot(Condition.GOOD_SCAN, Kind.PASSPORT, 3);
        LocalDate expiry = shot.truth().holder().expiry();
        Path passport = Files.write(folder.resolve("passport.jpg"), shot.bytes());
        Path party = Files.writeString(folder.resolve("party.json"), "{\"id\":\"p1\"}");
        run("check-image", "--type", "PASSPORT", "--side", "FRONT", "--as-of", expiry, passport);
        run("check-image", "--type", "PASSPORT", "--side", "FRONT", "--as-of", expiry.plusDays(1), passport);
        run("check-image", "--type", "PASSPORT", "--side", "FRONT", "--as-of", expiry.plusDays(1), "--declared", party, passport);
        assertThat(lines()).extracting(line -> line.at("/read/expiry").asText()).containsOnly(expiry.toString());
        assertThat(lines().get(0).get("findings")).isEmpty();
        assertThat(lines().subList(1, 3)).allSatisfy(line -> {
            assertThat(line.get("outcome").asText()).isEqualTo("FAIL");
            assertThat(line.get("findings")).extracting(finding -> finding.get("code").asText()).containsExactly("EXPIRED");
        });
    }

    @Test
    void pointsAtTheFieldOfAPartyThatCannotBeUsed() throws Exception {
        Path party = Files.writeString(folder.resolve("party.json"), "{\"identityDocument\":{\"expiry\":\"2026-02-30\"}}");
        assertThat(run("check-image", "--type", "ID_CARD", "--side", "FRONT", "--declared", party, front)).isEqualTo(2);
        assertThat(lines().get(0).at("/error/pointer").asText()).isEqualTo("/identityDocument/expiry");
    }

    @Test
    void aPartyThatCannotBeReadHasTheCodesOfAnyOtherFile() throws Exception {
        Path broken = Files.writeString(folder.resolve("party.json"), "{\"id\": ");
        assertThat(run("check-image", "--type", "ID_CARD", "--side", "FRONT", "--declared", broken, front)).isEqualTo(2);
        assertThat(run("check-image", "--type", "ID_CARD", "--side", "FRONT", "--declared", folder.resolve("gone.json"), front)).isEqualTo(2);
        assertThat(lines()).extracting(line -> line.at("/error/code").asText()).containsExactly("NOT_JSON", "UNREADABLE");
        assertThat(lines().get(0).at("/error/message").asText()).matches("This is no JSON; it goes wrong at line 1, column \\d+\\.");
    }

    @Test
    void refusesOptionsThatDoNotFit() {
        assertThat(run("check-image", "--type", "SELFIE", "--side", "BACK", front)).isEqualTo(2);
        assertThat(run("check-image", "--type", "ID_CARD", front)).isEqualTo(2);
    }

    @Test
    void namesTheFiveTypesOfWhichPicturesAreChecked() {
        assertThat(run("check-image", "--type", "TRUST_DEED", paper)).isEqualTo(2);
        assertThat(run("check-image", "--type", "NOPE", paper)).isEqualTo(2);
        assertThat(err.toString()).contains("'NOPE'", "PASSPORT, ID_CARD, DRIVING_LICENCE, RESIDENCE_PERMIT, SELFIE.")
                .doesNotContain("OWNERSHIP_CHART", "Exception");
    }

    @Test
    void aPassportHasNoBack() {
        assertThat(run("check-image", "--type", "PASSPORT", "--side", "BACK", front)).isEqualTo(2);
        assertThat(err.toString()).contains("A passport has no back");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aDateThatIsNoneIsSaidInOneSentence() {
        assertThat(run("check-image", "--type", "ID_CARD", "--side", "FRONT", "--as-of", "2026-02-30", front)).isEqualTo(2);
        assertThat(err.toString()).contains("'2026-02-30' is no date").doesNotContain("LocalDate", "Exception");
    }

    @Test
    void saysThatOnlyTheFirstPageOfAPdfWasChecked() throws Exception {
        byte[] selfie = Specimens.selfie(InventedPerson.ofSeed(1));
        Path one = Files.write(folder.resolve("one.pdf"), PicturePdf.of(selfie));
        Path three = Files.write(folder.resolve("three.pdf"), PicturePdf.of(selfie, selfie, selfie));
        assertThat(run("check-image", "--type", "SELFIE", one, three)).isEqualTo(1);
        assertThat(lines().get(0).get("findings")).noneMatch(finding -> finding.get("reason").asText().contains("pages"));
        assertThat(lines().get(1).get("outcome").asText()).isEqualTo("WARN");
        assertThat(lines().get(1).get("findings")).anySatisfy(finding -> {
            assertThat(finding.get("code").asText()).isEqualTo("NOT_CHECKED");
            assertThat(finding.get("severity").asText()).isEqualTo("WARN");
            assertThat(finding.get("reason").asText()).isEqualTo("Only the first of 3 pages was checked: a person looks at the others.");
        });
    }

    @Test
    void saysThatOnlyTheFirstPageOfTheSelfieBesideADocumentWasChecked() throws Exception {
        byte[] selfie = Specimens.selfie(InventedPerson.ofSeed(1));
        Path one = Files.write(folder.resolve("one.pdf"), PicturePdf.of(selfie));
        Path two = Files.write(folder.resolve("two.pdf"), PicturePdf.of(selfie, selfie));
        run("check-image", "--type", "ID_CARD", "--side", "FRONT", "--selfie", one, front);
        run("check-image", "--type", "ID_CARD", "--side", "FRONT", "--selfie", two, front);
        assertThat(lines().get(0).get("findings")).noneMatch(finding -> finding.get("reason").asText().contains("pages"));
        assertThat(lines().get(1).get("findings")).anySatisfy(finding -> {
            assertThat(finding.get("code").asText()).isEqualTo("NOT_CHECKED");
            assertThat(finding.get("reason").asText()).isEqualTo("Only the first of the selfie's 2 pages was checked: a person looks at the others.");
        });
    }

    /** The reader of PDFs has much to say about a font that is not embedded; none of it is ours. */
    @Test
    void nothingButJsonIsOnStandardOutputAndNoNoiseOfLibrariesOnTheOther() throws Exception {
        Path plain = pdfOfAFontThatIsNotEmbedded();
        LaunchedGatehouse ended = LaunchedGatehouse.run(folder, Map.of(), "check-image", "--type", "SELFIE", plain.toString());
        assertThat(ended.out().lines()).hasSize(1).allMatch(line -> line.startsWith("{"));
        assertThat(new ObjectMapper().readTree(ended.out()).has("outcome")).isTrue();
        assertThat(ended.err()).isEmpty();
    }

    private Path pdfOfAFontThatIsNotEmbedded() throws IOException {
        Path file = folder.resolve("plain.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                content.newLineAtOffset(72, 700);
                content.showText("Not embedded");
                content.endText();
            }
            document.save(file.toFile());
        }
        return file;
    }
}
