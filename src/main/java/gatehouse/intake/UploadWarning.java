package gatehouse.intake;

/** What is odd about a file that is taken all the same. */
public enum UploadWarning {
    /** The name's extension promises another type than the content is. */
    EXTENSION_DISAGREES,
    /** The PDF restricts its owner only; it opens without a password. */
    OWNER_PASSWORD,
    /** The PDF carries a signature field. */
    SIGNATURE_FIELD,
    /** Text stands before the header of the PDF. */
    TEXT_BEFORE_HEADER,
    /** The picture's orientation mark is none of the eight there are; it is shown as it is stored. */
    ORIENTATION_UNKNOWN,
    NAME_EMPTY,
    NAME_TOO_LONG,
    /** The name is one that some systems keep for a device, such as {@code CON} or {@code NUL}. */
    NAME_OF_DEVICE,
    NAME_WITH_MARKUP,
    /** The name begins like a formula of a spreadsheet. */
    NAME_WITH_FORMULA
}
