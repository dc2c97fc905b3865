package gatehouse.requirements;

/** Why a person on the staff must look; the client never sees it. */
public record Review(String subject, String rule, String text) {}
