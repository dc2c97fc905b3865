package gatehouse.rulebook;

/** The rule files can't be used; the message names file, line and reason of each fault, for whoever starts the product. */
public class BrokenRules extends RuntimeException {

    public BrokenRules(String message) {
        super(message);
    }
}
