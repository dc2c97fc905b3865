package gatehouse.vocabulary;

/** Why a foreign file is not taken. */
public enum FileProblem {
    FILE_TOO_LARGE,
    FILE_EMPTY,
    FILE_TYPE_NOT_ACCEPTED,
    FILE_DAMAGED,
    FILE_TOO_MANY_PIXELS,
    FILE_TOO_MANY_PAGES,
    FILE_ACTIVE_CONTENT,
    FILE_ENCRYPTED,
    FILE_AMBIGUOUS,
    FILE_NAME_NOT_ACCEPTED
}
