package gatehouse.intake;

/** One page of a PDF as a picture: a JPEG, upright, extracted from the page or drawn from it. */
public record PagePicture(byte[] jpeg, boolean extracted) {}
