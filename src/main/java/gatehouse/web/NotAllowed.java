package gatehouse.web;

/** The account's role may not do this. */
public class NotAllowed extends RuntimeException {}
