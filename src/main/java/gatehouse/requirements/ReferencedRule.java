package gatehouse.requirements;

import gatehouse.requirements.language.VettedRule;

/** A rule of a set, and what it is called by. */
record ReferencedRule(RuleReference reference, VettedRule rule) {}
