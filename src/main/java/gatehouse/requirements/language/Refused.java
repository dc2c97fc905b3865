package gatehouse.requirements.language;

/** Ends the reading of one part of a rule; the parser notes the fault and goes on behind that part. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    Refused(Code code, Token at, String message) {
        this(code, at.place(), message);
    }

    Refused(Code code, Place place, String message) {
        super(message, null, false, false);
        this.fault = new Fault(code, place, message);
    }

    Fault fault() {
        return fault;
    }
}
