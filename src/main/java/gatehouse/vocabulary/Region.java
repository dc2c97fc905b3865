package gatehouse.vocabulary;

/** A rectangle in pixels of the upright picture. */
public record Region(int left, int top, int width, int height) {}
