package gatehouse.studio;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Lines of the machine-readable zone: ICAO 9303 parts 4 (TD3), 5 (TD1), 6 (TD2) and 7 (visas), with right check digits. */
final class Zone {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd");
    private static final int[] WEIGHTS = {7, 3, 1};

    private final Holder holder;
    private final Dice dice;

    private Zone(Holder holder) {
        this.holder = holder;
        this.dice = new Dice(holder.face(), "zone of " + holder.documentNumber());
    }

    /** Characters that a line has for both names; 0 where the kind has no zone. */
    static int nameRoom(Kind kind) {
        return switch (kind) {
            case PASSPORT, VISA_A -> 39;
            case ID_CARD_TD2, VISA_B -> 31;
            case ID_CARD_BACK, RESIDENCE_PERMIT_BACK -> 30;
            default -> 0;
        };
    }

    /** The holder with names as this kind's zone has room for: something of the given names stays, a cut name ends in a letter. */
    static Holder cut(Holder holder, int room) {
        String surname = holder.zoneSurname();
        String given = holder.zoneGivenNames();
        if (room == 0 || surname.length() + 2 + given.length() <= room) {
            return holder;
        }
        int keep = Math.min(surname.length(), room - 2 - Math.min(given.length(), room / 4));
        while (surname.charAt(keep - 1) == '<' || given.charAt(Math.min(given.length(), room - 2 - keep) - 1) == '<') {
            keep--;
        }
        return holder.withZoneNames(surname.substring(0, keep), given.substring(0, Math.min(given.length(), room - 2 - keep)));
    }

    /** @param holder already {@link #cut} for the kind */
    static List<String> lines(Kind kind, Holder holder) {
        Zone zone = new Zone(holder);
        return switch (kind) {
            case PASSPORT -> zone.passport();
            case ID_CARD_TD2 -> zone.largeCard();
            case ID_CARD_BACK -> zone.card(zone.dice.chance(0.7) ? "I<" : "ID");
            case RESIDENCE_PERMIT_BACK -> zone.card(zone.dice.chance(0.5) ? "IR" : "AR");
            case VISA_A -> zone.visa(44, zone.optional(16));
            case VISA_B -> zone.visa(36, zone.optional(8));
            default -> List.of();
        };
    }

    private List<String> passport() {
        String personal = optional(14);
        String own = personal.isEmpty() && dice.chance(0.5) ? "<" : String.valueOf(digit(filled(personal, 14)));
        String number = digited(filled(holder.documentNumber(), 9));
        String dates = digited(date(holder.dateOfBirth())) + sex() + digited(date(holder.expiry()));
        String tail = filled(personal, 14) + own;
        return List.of(filled((dice.chance(0.85) ? "P<" : dice.of("PD", "PS", "PO")) + "UTO" + names(), 44),
                number + nation() + dates + tail + digit(number + dates.replaceFirst("[MF<]", "") + tail));
    }

    private List<String> largeCard() {
        String number = digited(filled(holder.documentNumber().substring(0, Math.min(9, holder.documentNumber().length())), 9));
        String dates = digited(date(holder.dateOfBirth())) + sex() + digited(date(holder.expiry()));
        String tail = filled(optional(7), 7);
        return List.of(filled((dice.chance(0.7) ? "I<" : "ID") + "UTO" + names(), 36),
                number + nation() + dates + tail + digit(number + dates.replaceFirst("[MF<]", "") + tail));
    }

    /** A number longer than nine runs on into the optional data, its check digit behind it: 9303-5, note j to the data elements. */
    private List<String> card(String type) {
        String number = holder.documentNumber();
        String upper = number.length() <= 9 ? digited(filled(number, 9)) + filled(optional(13), 15)
                : number.substring(0, 9) + "<" + filled(number.substring(9) + digit(number), 15);
        String born = digited(date(holder.dateOfBirth()));
        String expiry = digited(date(holder.expiry()));
        String tail = filled(dice.chance(0.8) ? "" : optional(11), 11);
        return List.of(type + "UTO" + upper, born + sex() + expiry + nation() + tail + digit(upper + born + expiry + tail), filled(names(), 30));
    }

    private List<String> visa(int length, String optional) {
        String start = digited(filled(holder.documentNumber(), 9)) + nation() + digited(date(holder.dateOfBirth())) + sex();
        return List.of(filled("V<UTO" + names(), length), filled(start + digited(date(holder.expiry())) + optional, length));
    }

    private String names() {
        return holder.zoneSurname() + "<<" + holder.zoneGivenNames();
    }

    private String sex() {
        return holder.sex().equals("X") ? "<" : holder.sex();
    }

    private String nation() {
        return filled(holder.nationality(), 3);
    }

    private String optional(int most) {
        if (dice.chance(0.5)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int length = dice.whole(4, most); length > 0; length--) {
            text.append(dice.chance(0.15) ? (char) ('A' + dice.whole(0, 25)) : (char) ('0' + dice.whole(0, 9)));
        }
        return text.toString();
    }

    /** ICAO 9303-3, 4.9: weights 7, 3, 1 over the values of the characters, modulo ten. */
    static int digit(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            sum += (c == '<' ? 0 : Character.digit(c, 36)) * WEIGHTS[i % 3];
        }
        return sum % 10;
    }

    private static String digited(String text) {
        return text + digit(text);
    }

    private static String date(LocalDate date) {
        return SHORT.format(date);
    }

    private static String filled(String text, int length) {
        return text + "<".repeat(length - text.length());
    }
}
