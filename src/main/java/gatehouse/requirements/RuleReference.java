package gatehouse.requirements;

import java.util.Comparator;

/**
 * A rule that asks for something.
 *
 * @param id       {@code rules/fund.drl: A fund needs its articles}
 * @param file     {@code fund.drl}
 * @param line     where it begins in its file
 * @param sentence its name
 */
public record RuleReference(String id, String file, int line, String sentence, int salience) {

    static final Comparator<RuleReference> FILE_ORDER =
            Comparator.comparing(RuleReference::file).thenComparing(RuleReference::line).thenComparing(RuleReference::id);

    /** Who speaks first where several ask for the same: the highest salience, then first by file and line. */
    static final Comparator<RuleReference> SPEAKING_ORDER = Comparator.comparing(RuleReference::salience, Comparator.reverseOrder())
            .thenComparing(FILE_ORDER);

    static RuleReference of(String file, int line, String sentence, int salience) {
        return new RuleReference("rules/" + file + ": " + sentence, file, line, sentence, salience);
    }
}
