package gatehouse.imagechecks;

/**
 * Where the checks draw their lines. Each pair: beyond the first a picture is asked again, beyond the second a person
 * looks.
 *
 * @param smallFail   pixels across the longer side of the card; below about 240 a letter of the zone has under eight
 * @param blurFail    sharpness of the text regions, see {@link Sharpness}
 * @param partFail    share of the print that is blurred while the rest is sharp, see {@link SoftPrint}
 * @param greyFail    spread of the colours, see {@link Colour}
 * @param darkFail    brightness of the card's light parts, 0 to 255
 * @param inkFail     brightness of the card's darkest twentieth, 0 to 255: above it the ink is washed out
 * @param glareFail   radius of the widest blown disc without print, as a share of the longer side; lines of print lie closer
 * @param evenFail    share of a picture's rows without any variation, see {@link Screenshot}
 * @param coveredFail how far a finger's sides go over the document, as a share of its shorter side; its tip goes further
 * @param patternFail decibels by which a pattern of dots stands out, see {@link Periodicity}
 * @param fringeWarn  decibels by which colours are out of step in places, see {@link Periodicity}
 * @param coarseFail  how coarsely a JPEG keeps its waves, see {@link Quantisation}
 * @param blocksFail  how far the blocks of JPEG stand out, see {@link Compression}
 * @param edgeFail    softness of a dark region's edge as a share of the print's: a shadow's is soft, see {@link Shadow}
 * @param marginFail  depth of a blank margin all round, as a share of the longer side, see {@link Sheet}
 * @param sameFail    bits of 256 in which the looks of two pictures differ
 * @param pieceWarn  logarithm of how much likelier a piece is from elsewhere, see {@link PastedRegion}
 * @param cardWarn    share of the clear steps from place to place on two documents that run contrary, see {@link Repetition}
 * @param portraitWarn pixels of the portrait's height, see {@link PortraitSize}
 * @param faceFail    pixels of a selfie's face's height
 * @param turnWarn    how far the nose lies from between the eyes, in distances of the eyes: about 30 degrees of turning
 * @param openWarn    how much an eye varies, as a share of its brightness, see {@link FaceParts}; likewise the next two
 * @param glassesWarn brightness of the eyes over the cheeks'
 * @param maskWarn    distance in colour of the mouth from the bridge of the nose
 * @param displayWarn decibels by which dots stand out of a face, see {@link FaceOnScreen}
 * @param shadeWarn   how dark the document is beside a thing that lies on it, see {@link LyingThing}
 * @param squareWarn  distance in colour of a corner from what lies beside it, see {@link SquareCorners}
 * @param roundWarn   distance in colour of a corner from its document, see {@link CutOutCorners}
 * @param photoWarn   how far, as a logarithm, a shape is from a photograph's, see {@link SheetShape}
 * @param drawnWarn   evidence for a box drawn over the document, see {@link DrawnOver}
 * @param mosaicWarn  share of the change of lightness that comes along the lines of a grid, see {@link MosaicTiles}
 */
public record CheckSettings(
        int smallFail, int smallWarn,
        double blurFail, double blurWarn,
        double partFail, double partWarn,
        double greyFail, double greyWarn,
        double darkFail, double darkWarn,
        double inkFail, double inkWarn,
        double glareFail, double glareWarn,
        double evenFail, double evenWarn,
        double coveredFail, double coveredWarn,
        double patternFail, double patternWarn,
        double fringeWarn,
        double coarseFail, double coarseWarn,
        double blocksFail, double blocksWarn,
        double edgeFail, double edgeWarn,
        double marginFail, double marginWarn,
        double pieceWarn,
        int sameFail, int sameWarn,
        double cardWarn,
        int portraitWarn,
        int faceFail,
        double turnWarn,
        double openWarn, double glassesWarn, double maskWarn,
        double displayWarn,
        double shadeWarn,
        double squareWarn, double roundWarn,
        double photoWarn,
        double drawnWarn, double mosaicWarn) {

    public static final CheckSettings DEFAULT = new CheckSettings(
            240, 380,
            0.17, 0.24,
            0.5, 0.02,
            0.58, 2.2,
            75, 100,
            165, 140,
            0.047, 0.036,
            0.5, 0.3,
            0.2, 0.12,
            15, 10,
            15,
            130, 90,
            2.4, 1.8,
            0.25, 0.32,
            0.065, 0.06,
            60,
            4, 20,
            0.005,
            80,
            150,
            0.33,
            0.3, 0.42, 15,
            8.5,
            0.87,
            25, 18,
            0.035,
            80, 0.35);
}
