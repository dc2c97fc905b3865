package gatehouse.casefile;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of ownership.
 *
 * @param owned   the subject that is owned: a party's id, or {@code application}
 * @param percent 0 to 100; null where only control is stated
 */
public record Ownership(UUID owner, String owned, @Nullable BigDecimal percent, boolean control) {}
