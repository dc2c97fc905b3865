package gatehouse.platform;

/** Why Gatehouse can't start, as one sentence for the person who started it. */
final class StartProblem extends RuntimeException {

    StartProblem(String sentence) {
        super(sentence);
    }

    StartProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
