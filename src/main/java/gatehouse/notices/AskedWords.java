package gatehouse.notices;

import gatehouse.casefile.AskedAnew.Item;
import gatehouse.casefile.AskedAnew.Thing;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.Party;
import gatehouse.vocabulary.DocumentTerms;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Subjects;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** Words what is asked of a client: the reason, then of whom and what it is, and what a document must be. */
final class AskedWords {

    /** Of one reason; who has more people reads the rest in the application. */
    private static final int MOST = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final MessageSource texts;
    private final CaseFile file;

    AskedWords(MessageSource texts, CaseFile file) {
        this.texts = texts;
        this.file = file;
    }

    /** A line for each reason, such as: Upload a proof of address. (Ada Byron: proof of address, dated 20 November 2026 or later) */
    String lines(List<Item> items) {
        return items.stream().map(item -> "- " + item.reason() + " (" + things(item.things()) + ")").collect(Collectors.joining("\n"));
    }

    private String things(List<Thing> things) {
        List<String> said = things.stream().map(this::thing).distinct().toList();
        Stream<String> first = said.stream().limit(MOST);
        return (said.size() > MOST ? Stream.concat(first, Stream.of(say("notice.asked.rest", said.size() - MOST))) : first).collect(Collectors.joining("; "));
    }

    private String thing(Thing thing) {
        String what = thing.codes().size() == IdentityDocumentType.values().length && thing.documents().isEmpty() ? say("notice.asked.identity")
                : thing.codes().stream().map(code -> word(thing, code)).collect(Collectors.joining(" " + say("notice.asked.or") + " "));
        what += thing.atLeast() == null ? "" : ", " + say("requirement-must.at-least", thing.atLeast().stripTrailingZeros().toPlainString());
        return thing.subject().equals(Subjects.APPLICATION) ? what : say("notice.asked.of", name(thing.subject()), what);
    }

    private String word(Thing thing, String code) {
        String word = say(thing.kind().texts() + code);
        return thing.documents().stream().filter(document -> document.code().equals(code)).findFirst().map(document -> word + must(document)).orElse(word);
    }

    private String must(DocumentTerms document) {
        List<String> must = new ArrayList<>();
        if (document.signed()) {
            must.add(say("document-must.signed"));
        }
        if (document.certified()) {
            must.add(say("document-must.certified"));
        }
        if (document.oldest() != null) {
            must.add(say("document-must.since", DAY.format(document.oldest())));
        }
        return must.stream().map(one -> ", " + one).collect(Collectors.joining());
    }

    private String name(String subject) {
        return file.parties().stream().filter(party -> party.subject().equals(subject)).findFirst().map(Party::name).filter(name -> !name.isEmpty())
                .orElseGet(() -> say("notice.asked.unnamed"));
    }

    private String say(String key, Object... values) {
        return texts.getMessage(key, values, Locale.ENGLISH);
    }
}
