package gatehouse.web.client;

/** How far a part of the application is. */
enum State {
    NOT_STARTED(""), IN_PROGRESS("gh-tag--info"), CHECKING("gh-tag--info"), ACTION_NEEDED("gh-tag--bad"), DONE("gh-tag--good");

    private final String look;

    State(String look) {
        this.look = look;
    }

    /** The class of its tag. */
    public String look() {
        return look;
    }

    /** The key of its words. */
    public String key() {
        return "client.state." + name();
    }
}
