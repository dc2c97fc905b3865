package gatehouse.studio;

/**
 * A picture and what is true about it.
 *
 * @param bytes JPEG, or PNG for some screenshots
 */
public record Shot(byte[] bytes, Truth truth) {}
