package gatehouse.platform;

/** Lines for whoever watches the start. */
final class Progress {

    private Progress() {}

    static void say(String line) {
        System.out.println(line);
    }
}
