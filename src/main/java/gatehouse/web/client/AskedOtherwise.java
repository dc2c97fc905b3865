package gatehouse.web.client;

/** What the client sent has no place on its page any more: what is asked has changed since that was opened. */
class AskedOtherwise extends RuntimeException {

    /** By which the page is told so. */
    static final String NOTE = "asked-otherwise";
}
