package gatehouse.requirements.language;

/** A word that means something, and where it stands. */
public record Name(String text, Place place) {}
