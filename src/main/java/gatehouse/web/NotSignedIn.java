package gatehouse.web;

/** Nobody is signed in, or not any more. */
class NotSignedIn extends RuntimeException {}
