package gatehouse.requirements.language;

/** How a field is compared. */
public enum Operator {
    EQUAL("=="), UNEQUAL("!="), LESS("<"), AT_MOST("<="), GREATER(">"), AT_LEAST(">="),
    IN("in"), NOT_IN("not in"), CONTAINS("contains"), NOT_CONTAINS("not contains"), MATCHES("matches");

    private final String written;

    Operator(String written) {
        this.written = written;
    }

    public String written() {
        return written;
    }

    boolean isOrdering() {
        return this == LESS || this == AT_MOST || this == GREATER || this == AT_LEAST;
    }
}
