package gatehouse.specimens;

/** What can be wrong with a specimen on purpose; each is found by the check of the same name. */
public enum Flaw { BLURRED, TOO_DARK, OVEREXPOSED, GLARE, CORNER_MISSING, NOT_IN_COLOUR, TOO_SMALL }
