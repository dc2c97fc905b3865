package gatehouse.imagechecks.mrz;

import java.time.LocalDate;
import java.util.List;

/** The zones that ICAO prints in the appendices of 9303 parts 4 to 7. */
final class Examples {
    static final LocalDate AS_OF = LocalDate.of(2010, 6, 1);

    static final List<String> PASSPORT = List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
    static final List<String> CARD = List.of("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");
    static final List<String> LARGE_CARD = List.of("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6");
    static final List<String> VISA_A = List.of("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<");
    static final List<String> VISA_B = List.of("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<");

    private Examples() {}
}
