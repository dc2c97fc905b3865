package gatehouse.casework;

import org.jspecify.annotations.Nullable;

/**
 * What a picture is known again by. All in hexadecimal.
 *
 * @param sha256  of the file
 * @param look    256 bits of the whole picture; null for none
 * @param darker  where its document, laid flat, gets clearly darker; null where it has none
 * @param lighter where it gets clearly lighter, as many bits; null with {@code darker}
 */
public record PictureMark(String sha256, @Nullable String look, @Nullable String darker, @Nullable String lighter) {}
