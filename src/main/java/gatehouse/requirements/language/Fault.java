package gatehouse.requirements.language;

/**
 * One reason why a file may not go live.
 *
 * @param message what is wrong, and what to write instead
 */
public record Fault(Code code, Place place, String message) {}
