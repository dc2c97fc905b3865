package gatehouse.studio;

import gatehouse.vocabulary.IdentityDocumentType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Invents holders: somebody else for each seed, the same on both sides of a document and on the selfie. */
final class Holders {
    private static final List<String> SURNAMES = List.of("Müller", "Łukasiewicz", "Sørensen", "Núñez", "O'Brien", "Smith-Jones", "Garcia",
            "Nguyen", "Tanaka", "Okonkwo", "Petrov", "Dupont", "Lefèvre", "Þórsdóttir", "Šimůnek", "Kovačević", "Åkesson", "Yılmaz", "Van der Berg",
            "De la Fuente", "D'Angelo", "Silva", "Conceição", "Horváth", "Ionescu", "Jansen", "Kim", "Li", "Ng", "Papadopoulou", "Weiß", "Brown",
            "Hassan", "Ōno", "Żółkiewska", "Fernández Ibáñez", "Schmidt", "McAllister", "Rossi", "Novák", "Bjørnstad", "Wójcik", "Ali", "Cohen",
            "Featherstonehaugh-Cholmondeley", "Wolfeschlegelsteinhausen", "Srinivasa Venkataraghavan Iyengar", "Quispe", "Xu", "Zhou");
    private static final List<String> GIVEN = List.of("Anna Maria", "José", "Søren", "Łucja", "François", "Björn", "Zoë", "John", "Mary Jane",
            "Jean-Pierre", "Kateřina", "Ágnes", "Wei", "Yuki", "Chinedu", "Aisha", "Mehmet Emin", "Siobhán", "Lars", "Olga", "Élodie", "Thomas",
            "Emma Louise", "Noah", "Mia", "Liam Alexander", "Ana", "Jürgen", "Maximiliane Charlotte Friederike", "Bartholomew Alexander Christopher",
            "Ji-woo", "Fatima", "Rajesh", "Q'orianka", "Inês", "Miloš", "Ida", "Oliver", "Sophie", "Vladimír");
    private static final List<String> NATIONS = List.of("UTO", "UTO", "UTO", "D", "GBR", "FRA", "CAN", "USA", "ESP", "ITA", "POL", "SWE", "NOR",
            "DNK", "NLD", "JPN", "KOR", "CHN", "IND", "NGA", "BRA", "MEX", "TUR", "CHE", "AUT", "ROU", "HUN", "CZE", "PRT", "IRL", "ZAF", "XXA");
    /** A letter for a letter, 0 for a digit, * for either. */
    private static final List<String> NUMBERS = List.of("A00000000", "000000000", "AA0000000", "A0000000", "AAA000000", "00AA00000", "*********",
            "A000000A0", "AA000000", "P0000000A", "0000000", "A*0A*0A*0");
    private static final List<String> LONG_NUMBERS = List.of("AA0000000000", "000000000000", "A000000000A", "AA00*0*0000000");
    private static final String SPARING = "CFGHJKLMNPRTVWXYZ";
    private static final String ALL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Holders() {}

    static Holder invent(Kind kind, long seed) {
        Dice dice = new Dice(seed, "holder");
        String surname = dice.of(SURNAMES);
        String given = dice.of(GIVEN);
        if (dice.chance(0.12)) {
            surname += (dice.chance(0.5) ? "-" : " ") + dice.of(SURNAMES);
        }
        LocalDate born = LocalDate.of(dice.whole(1938, 2007), 1, 1).plusDays(dice.whole(0, 364));
        LocalDate expiry = LocalDate.of(dice.whole(2027, 2036), 1, 1).plusDays(dice.whole(0, 364));
        String sex = dice.chance(0.05) ? "X" : dice.of("M", "F");
        return new Holder(surname.toUpperCase(Locale.ROOT), dice.chance(0.6) ? given.toUpperCase(Locale.ROOT) : given,
                Transliteration.zone(surname), Transliteration.zone(given), number(kind, seed), born, expiry, dice.of(NATIONS), sex, seed);
    }

    private static String number(Kind kind, long seed) {
        Dice dice = new Dice(seed, "number of " + kind.type());
        boolean runsOn = kind.type() == IdentityDocumentType.ID_CARD && kind != Kind.ID_CARD_TD2 && dice.chance(0.2);
        String letters = dice.chance(0.5) ? SPARING : ALL;
        StringBuilder number = new StringBuilder();
        for (char c : dice.of(runsOn ? LONG_NUMBERS : NUMBERS).toCharArray()) {
            boolean letter = c == 'A' || c == 'P' || c == '*' && dice.chance(0.4);
            number.append(letter ? letters.charAt(dice.whole(0, letters.length() - 1)) : (char) ('0' + dice.whole(0, 9)));
        }
        return number.toString();
    }
}
