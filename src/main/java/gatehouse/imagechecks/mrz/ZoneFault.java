package gatehouse.imagechecks.mrz;

/** Something wrong with a zone as it was read; says where, never what stands there. */
public sealed interface ZoneFault {

    /** A check digit is not that of what it covers. */
    record WrongCheckDigit(ZoneCheck check) implements ZoneFault {}

    /** No such day, or a birth after the day of the assessment in either century. */
    record ImpossibleDate(ZoneField field) implements ZoneFault {}

    /** A code of an issuer or a nationality that ICAO 9303 part 3, section 5 doesn't list. */
    record UnknownCode(ZoneField field) implements ZoneFault {}

    /** A character that may not stand there, such as a digit in a name. Line and column count from 0. */
    record ForbiddenCharacter(int line, int column) implements ZoneFault {}
}
