package gatehouse.specimens;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Nobody: the holder of a specimen. Names in Latin letters; the number has at most nine letters and digits. */
public record InventedPerson(String surname, String givenNames, LocalDate dateOfBirth, String documentNumber, LocalDate expiry, long seed) {
    private static final List<String> SURNAMES = List.of("EXAMPLE", "SAMPLE", "MUSTER", "MODELO", "ESEMPIO", "PATTERN", "PRUEBA", "VZOR");
    private static final List<String> GIVEN = List.of("ALEX", "ROBIN", "KIM LEE", "SASHA", "NOA", "JO MARIE", "TONI", "MIKA");

    /** Somebody else for each seed, and the same for the same. */
    public static InventedPerson ofSeed(long seed) {
        Random random = new Random(seed * 31 + 7);
        LocalDate born = LocalDate.of(1955 + random.nextInt(45), 1 + random.nextInt(12), 1 + random.nextInt(28));
        String number = "X" + (10_000_000 + random.nextInt(89_999_999));
        LocalDate expiry = LocalDate.of(2031 + random.nextInt(5), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return new InventedPerson(SURNAMES.get(random.nextInt(SURNAMES.size())), GIVEN.get(random.nextInt(GIVEN.size())), born, number,
                expiry, seed);
    }
}
