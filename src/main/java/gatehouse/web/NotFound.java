package gatehouse.web;

/** There is no such thing, or it is not for this account to know. */
public class NotFound extends RuntimeException {}
