package gatehouse.requirements;

/** An application whose parties and holdings are so entangled that these rules cannot be judged within their limits. */
public final class AssessmentLimitExceeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AssessmentLimitExceeded(String message) {
        super(message);
    }
}
