package gatehouse.requirements.language;

import gatehouse.vocabulary.DocumentCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the documents of one requirement with their qualifiers, each of which holds for the code named last before it. */
final class Alternatives {

    private final List<Demand.Alternative> done = new ArrayList<>();
    private final Set<String> qualifiers = new HashSet<>();
    private @Nullable DocumentCode code;
    private @Nullable Age age;

    void open(DocumentCode next, Name word) throws Refused {
        close();
        if (done.stream().anyMatch(alternative -> alternative.code() == next)) {
            throw StatementCheck.misplaced(word, "The document " + next + " stands here twice. Delete one of them.");
        }
        code = next;
    }

    void qualify(Name word) throws Refused {
        if (!qualifiers.add(word.text())) {
            throw StatementCheck.misplaced(word, "The word " + word.text() + " stands twice for " + code + ". Delete one of them.");
        }
    }

    void age(Name word, Age given) throws Refused {
        qualify(word);
        if (age != null) {
            throw StatementCheck.at(Code.CONTRADICTION, word.place(), "Two ages are given for " + code + ". Keep one.");
        }
        age = given;
    }

    List<Demand.Alternative> list() {
        close();
        return List.copyOf(done);
    }

    private void close() {
        if (code != null) {
            done.add(new Demand.Alternative(code, qualifiers.contains("signed"), qualifiers.contains("certified"), age));
        }
        code = null;
        age = null;
        qualifiers.clear();
    }
}
