package gatehouse.web.client;

import gatehouse.rulebook.CaseAssessment;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.DocumentTerms;
import gatehouse.vocabulary.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words codes for the client, out of the message files. */
@Component
class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }

    /** The codes as words, joined by "or". */
    String anyOf(String area, Collection<String> codes) {
        return codes.stream().map(code -> say(area + "." + code)).collect(Collectors.joining(" " + say("client.or") + " "));
    }

    String day(LocalDate date) {
        return DAY.format(date);
    }

    /** Wherein what was supplied is not what rules ask; nobody prints the day on a picture of a face. */
    String unmet(Problem problem, DocumentCode code) {
        return say("client.problem." + problem + (problem == Problem.UNDATED && code == DocumentCode.SELFIE ? ".SELFIE" : ""));
    }

    /** What it must be: a share or a number is in percent. */
    String must(CaseAssessment.Required required) {
        BigDecimal atLeast = required.atLeast();
        return atLeast == null ? must(required.terms()) : say("client.at-least", atLeast.stripTrailingZeros().toPlainString());
    }

    /** What a document must be, as a sentence: of each of those that will do, where they differ. Empty where it may be any. */
    String must(List<DocumentTerms> terms) {
        List<String> each = terms.stream().map(this::must).distinct().toList();
        if (each.stream().allMatch(String::isEmpty)) {
            return "";
        }
        return each.size() == 1 ? say("client.must", each.get(0)) : terms.stream().filter(one -> !must(one).isEmpty())
                .map(one -> say("client.must.of", say("document." + one.code()), must(one))).distinct().collect(Collectors.joining(" "));
    }

    private String must(DocumentTerms terms) {
        List<String> must = new ArrayList<>();
        if (terms.signed()) {
            must.add(say("document-must.signed"));
        }
        if (terms.certified()) {
            must.add(say("document-must.certified"));
        }
        LocalDate oldest = terms.oldest();
        if (oldest != null) {
            must.add(say("document-must.since", day(oldest)));
        }
        return String.join(", ", must);
    }
}
