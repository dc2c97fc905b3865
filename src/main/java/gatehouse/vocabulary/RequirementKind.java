package gatehouse.vocabulary;

/** What a requirement asks for. The order of the constants is the order in which missing items are listed within a subject. */
public enum RequirementKind { DOCUMENT, INFORMATION, PARTY }
