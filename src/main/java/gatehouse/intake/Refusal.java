package gatehouse.intake;

import gatehouse.vocabulary.FileProblem;

/** Ends an inspection from anywhere inside a parser; never leaves the package. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FileProblem code;

    Refusal(FileProblem code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    static Refusal damaged(String what) {
        return new Refusal(FileProblem.FILE_DAMAGED, "The file is damaged: " + what + ". Save or scan it again and send the new file.");
    }

    static Refusal ambiguous(String what) {
        return new Refusal(FileProblem.FILE_AMBIGUOUS, what);
    }

    static Refusal active(String what) {
        return new Refusal(FileProblem.FILE_ACTIVE_CONTENT, "The PDF " + what + ". Print it to a new PDF and send that.");
    }

    static Refusal tooManyPixels(String what) {
        return new Refusal(FileProblem.FILE_TOO_MANY_PIXELS, what);
    }

    static Refusal notAccepted(String what) {
        return new Refusal(FileProblem.FILE_TYPE_NOT_ACCEPTED, what);
    }

    Inspected.Refused toAnswer() {
        return new Inspected.Refused(code, getMessage());
    }
}
