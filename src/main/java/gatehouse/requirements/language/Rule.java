package gatehouse.requirements.language;

import java.util.List;

/** A rule as written; nothing in it is vetted but its grammar. */
record Rule(Name name, Attributes attributes, List<Condition> conditions, List<Statement> statements) {}
