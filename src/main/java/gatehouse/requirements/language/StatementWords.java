package gatehouse.requirements.language;

import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.PartyRole;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The words of statements: which may stand first, which may follow, and which codes they take. */
public final class StatementWords {

    /** Each first word of require, and the words that may follow it. */
    static final Map<String, List<String>> REQUIRE = new TreeMap<>(Map.of(
            "information", List.of("atLeast", "of", "because"),
            "party", List.of("of", "because"),
            "owner", List.of("atLeast", "of", "because"),
            "document", List.of("or", "signed", "certified", "notOlderThanDays", "notOlderThanMonths", "of", "because"),
            "identity", List.of("accepting", "of", "because")));
    static final Map<String, List<String>> FLAG = Map.of("review", List.of("of"));
    static final Set<String> FOLLOWERS = REQUIRE.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));

    static final List<DocumentCode> DOCUMENTS = List.of(DocumentCode.values());
    static final List<PartyRole> ROLES = List.of(PartyRole.values());
    static final List<IdentityDocumentType> IDENTITY_DOCUMENTS = List.of(IdentityDocumentType.values());

    private static final Map<String, Map<String, List<String>>> BY_ROOT = new TreeMap<>(Map.of("require", REQUIRE, "flag", FLAG));
    private static final Map<String, List<? extends Enum<?>>> CODES =
            Map.of("document", DOCUMENTS, "or", DOCUMENTS, "party", ROLES, "accepting", IDENTITY_DOCUMENTS);

    private StatementWords() {}

    static Collection<String> roots() {
        return BY_ROOT.keySet();
    }

    /** Each word with which a statement begins, the words that may stand after it, and after each of those the ones that may follow. */
    public static Map<String, Map<String, List<String>>> byRoot() {
        return Collections.unmodifiableMap(BY_ROOT);
    }

    /** The codes of which each of these words takes one, or some; any other word takes none. */
    public static Map<String, List<String>> codes() {
        return CODES.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, word -> word.getValue().stream().map(Enum::name).toList(), (a, b) -> a, TreeMap::new));
    }
}
