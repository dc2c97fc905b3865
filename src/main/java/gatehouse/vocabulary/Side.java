package gatehouse.vocabulary;

/** A side of an identity document. */
public enum Side { FRONT, BACK }
