package gatehouse.studio;

import java.awt.Color;

/** What makes a face this face. Lengths in half widths of the head; colours as in even light. */
record FaceTraits(Color skin, Color hair, Color iris, Color lips, double jaw, double headHeight, double eyeGap, double eyeSize, double noseLength,
        double noseWidth, double mouthWidth, double lipFullness, double browWeight, double browHeight, double hairline, double hairVolume,
        double age, boolean longHair, boolean bald, boolean beard, boolean glasses, long seed) {
    private static final int[] SKINS = {0xF3D0B5, 0xEBC0A0, 0xE2B08C, 0xD39C76, 0xBF8660, 0xA06A48, 0x835338, 0x6B4330};
    private static final int[] HAIRS = {0x1C1512, 0x2E211A, 0x4A3323, 0x6B4A2C, 0x9A7440, 0xB9955A, 0x8B8987, 0x7A3A1E};
    private static final int[] IRISES = {0x4A2F1C, 0x3A2618, 0x5F7F9C, 0x6B7F5A, 0x7A6A3A, 0x2C1D14};

    static FaceTraits of(Holder holder) {
        Dice dice = new Dice(holder.face(), "face");
        boolean female = holder.sex().equals("F") || holder.sex().equals("X") && dice.chance(0.5);
        double age = Math.max(0, Math.min(1, (2026 - holder.dateOfBirth().getYear() - 18) / 65.0));
        int tone = dice.whole(0, SKINS.length - 1);
        Color skin = new Color(SKINS[tone]);
        Color hair = new Color(age > 0.65 && dice.chance(0.7) ? 0x9A9896 : HAIRS[dice.whole(0, tone > 3 ? 2 : HAIRS.length - 1)]);
        Color iris = new Color(IRISES[dice.whole(0, IRISES.length - 1)]);
        Color lips = Colours.mix(skin, female ? new Color(0xA83A44) : new Color(0x96453F), female ? dice.between(0.4, 0.75) : dice.between(0.3, 0.45));
        return new FaceTraits(skin, hair, iris, lips, dice.between(0.82, 1.06) * (female ? 0.94 : 1), dice.between(0.95, 1.06),
                dice.between(0.385, 0.43), dice.between(0.165, 0.2), dice.between(0.36, 0.44), dice.between(0.85, 1.2), dice.between(0.3, 0.39),
                dice.between(0.8, 1.3), female ? dice.between(0.6, 0.9) : dice.between(0.9, 1.4), dice.between(-0.34, -0.27),
                dice.between(-1.02, -0.8), dice.between(0.06, 0.2), age, female && dice.chance(0.75), !female && age > 0.2 && dice.chance(0.2),
                !female && dice.chance(0.3), dice.chance(0.15), holder.face());
    }
}
