package gatehouse.web.client;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
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
}
