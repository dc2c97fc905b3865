package gatehouse.casework;

import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person on the staff is to do.
 *
 * @param party    the person that it is about; null where it is about the whole case
 * @param role     whose work it is
 * @param assignee who has claimed it; null while nobody has
 */
public record StaffTask(
        UUID id, Kind kind, UUID application, @Nullable UUID party, Role role, String institution, String reference,
        InstitutionType type, Instant createdAt, @Nullable UUID assignee, boolean closed) {

    /** What is to be done. */
    public enum Kind {
        /** Judge what the picture checks left open about one person. */
        LOOK("look", Role.COMPLIANCE_OFFICER),
        /** Go through the case and recommend a decision. */
        PREPARE("prepare", Role.RELATIONSHIP_MANAGER),
        /** Approve or refuse. */
        DECIDE("approve-or-refuse", Role.COMPLIANCE_OFFICER);

        private final String slug;
        private final Role role;

        Kind(String slug, Role role) {
            this.slug = slug;
            this.role = role;
        }

        /** The kind of the user task that has this id in the process. */
        public static Kind ofSlug(String slug) {
            return java.util.Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst().orElseThrow();
        }

        public Role role() {
            return role;
        }

        /** The id of the user task in the process, and the name of its page. */
        public String slug() {
            return slug;
        }
    }
}
