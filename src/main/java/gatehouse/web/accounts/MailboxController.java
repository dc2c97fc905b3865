package gatehouse.web.accounts;

import gatehouse.notices.Letter;
import gatehouse.notices.Letters;
import gatehouse.web.Access;
import gatehouse.web.Ids;
import gatehouse.web.NotFound;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The mailbox of the demonstration: every letter that the product writes, in place of sending it. Elsewhere there is none. */
@Controller
class MailboxController {

    private static final int SHOWN = 200;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    /** A piece of a letter's text. @param href where it leads; null for plain text */
    record Piece(String text, @Nullable String href) {}

    private final Letters letters;
    private final Environment environment;

    MailboxController(Letters letters, Environment environment) {
        this.letters = letters;
        this.environment = environment;
    }

    @GetMapping("/mailbox")
    @Access({})
    String list(Model model) {
        refuseOutsideTheDemo();
        model.addAttribute("letters", letters.newest(SHOWN));
        return "accounts/mailbox";
    }

    @GetMapping("/mailbox/{letter}")
    @Access({})
    String letter(@PathVariable String letter, Model model) {
        refuseOutsideTheDemo();
        Letter found = Ids.parse(letter).flatMap(letters::find).orElseThrow(NotFound::new);
        model.addAttribute("letter", found);
        model.addAttribute("pieces", pieces(found.body()));
        return "accounts/letter";
    }

    private void refuseOutsideTheDemo() {
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new NotFound();
        }
    }

    /** Cuts a text at its links. */
    static List<Piece> pieces(String body) {
        Stream.Builder<Piece> pieces = Stream.builder();
        Matcher link = LINK.matcher(body);
        int from = 0;
        while (link.find()) {
            pieces.add(new Piece(body.substring(from, link.start()), null));
            pieces.add(new Piece(link.group(), link.group()));
            from = link.end();
        }
        return pieces.add(new Piece(body.substring(from), null)).build().filter(piece -> !piece.text().isEmpty()).toList();
    }
}
