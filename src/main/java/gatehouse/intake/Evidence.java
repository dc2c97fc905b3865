package gatehouse.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A foreign file that was found safe and kept.
 *
 * @param sha256      of its bytes, in hexadecimal
 * @param mediaType   by its content: {@code image/jpeg}, {@code image/png} or {@code application/pdf}
 * @param displayName the name that the client sent, cut and safe to show as text
 * @param size        in bytes
 * @param pages       1 for pictures
 * @param width       in pixels as stored, 0 for PDF
 * @param orientation EXIF 1 to 8; 1 where none is given
 * @param warnings    codes of what was taken with a warning
 */
public record Evidence(
        UUID id, UUID application, String sha256, String mediaType, String displayName, long size, int pages, int width, int height,
        int orientation, List<String> warnings, Instant storedAt, String storedBy) {}
