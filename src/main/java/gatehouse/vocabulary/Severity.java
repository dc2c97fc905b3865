package gatehouse.vocabulary;

/** How much a finding weighs. {@code WARN}: usable, and a person on the staff looks. {@code FAIL}: asked again. */
public enum Severity { WARN, FAIL }
