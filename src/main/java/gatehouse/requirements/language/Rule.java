package gatehouse.requirements.language;

import java.util.List;

/**
 * A rule as written; nothing in it is vetted but its grammar.
 *
 * @param lastLine where its end stands
 */
record Rule(Name name, int lastLine, Attributes attributes, List<Condition> conditions, List<Statement> statements) {}
