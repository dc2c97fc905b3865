package gatehouse.imagechecks;

import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Region;
import gatehouse.vocabulary.Side;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * All that the checks look at.
 *
 * @param picture decoded once
 * @param located where the document lies in it
 * @param card    the document alone, laid flat
 * @param read    what was read of it; nothing before it is read
 */
record Seen(PictureRequest request, DecodedPicture picture, Located located, FlatCard card, CheckSettings settings, DocumentRead read) {
    private static final double[] PASSPORTS = {125.0 / 88, 176.0 / 125};
    private static final double[] CARDS = {85.6 / 53.98, 105.0 / 74};

    /** How far, as a logarithm, an outline may be from a document's shape and still is surely one's. */
    private static final double OFF = 0.05;

    /** Share of the picture below which it is more likely of something printed on a document that fills the picture. */
    private static final double TINY = 0.06;

    /** Before anything is read. */
    Seen(PictureRequest request, DecodedPicture picture, Located located, FlatCard card, CheckSettings settings) {
        this(request, picture, located, card, settings, DocumentRead.nothing(request.asOf()));
    }

    Seen with(DocumentRead reading) {
        return new Seen(request, picture, located, card, settings, reading);
    }

    static Seen of(PictureRequest request, DecodedPicture picture, CheckSettings settings) {
        Located located = request.type() == null ? new Located.Unseen(picture.frame()) : located(request, request.type(), picture);
        return new Seen(request, picture, located, FlatCard.of(picture, located.outline()), settings);
    }

    /** By its sides; where these make no document's shape, by its zone, if one is read in the picture and not on what they make. */
    private static Located located(PictureRequest request, IdentityDocumentType type, DecodedPicture picture) {
        DocumentLocator locator = new DocumentLocator(picture, request.side() == Side.FRONT);
        Located located = locator.locate(shapes(type));
        ZonePlace zone = isSure(located, type, picture) || type == IdentityDocumentType.DRIVING_LICENCE ? null : DocumentReader.zone(picture, request.asOf());
        if (zone == null) {
            return located;
        }
        Quadrangle cutOut = zone.cutOut((double) picture.width() / zone.width());
        if (cutOut != null) {
            return new Located.Cropped(cutOut);
        }
        Located ofZone = zone.scaled((double) picture.width() / zone.width()).liesIn(located.outline()) ? null : locator.locate(zone, shapes(type));
        return ofZone == null ? located : ofZone;
    }

    private static boolean isSure(Located located, IdentityDocumentType type, DecodedPicture picture) {
        Quadrangle outline = located.outline();
        return located instanceof Located.Cropped || located instanceof Located.Whole && Quadrangle.isOfShape(outline.shape(), OFF, shapes(type))
                && outline.area() > TINY * picture.frame().area();
    }

    /** Longer by shorter side: ISO/IEC 7810 ID-1 and ID-2 for cards, ID-3 for a passport's page, and its two pages open. */
    private static double[] shapes(IdentityDocumentType type) {
        return type == IdentityDocumentType.PASSPORT ? PASSPORTS : CARDS;
    }

    /** Of any document. */
    static double[] shapes() {
        return DoubleStream.concat(Arrays.stream(PASSPORTS), Arrays.stream(CARDS)).toArray();
    }

    /** A rectangle on the card, as a region of the picture. */
    Region onCard(double left, double top, double right, double bottom) {
        double[] bounds = card.inPicture(left, top, right, bottom);
        return region(bounds[0], bounds[1], bounds[2], bounds[3]);
    }

    boolean isSelfie() {
        return request.type() == null;
    }

    /** The machine-readable zone's lines, as a region of the picture; null where nothing of a zone counts. */
    @Nullable Region zone() {
        ZonePlace place = read.place();
        if (place == null) {
            return null;
        }
        return asRead(place.box().scaled((double) widthAsRead() / place.width()));
    }

    /** A box on what was read, the right way up as it was read, as a region of the picture. */
    Region asRead(FaceFinder.Box upright) {
        boolean onCard = read.isOnCard();
        FaceFinder.Box box = upright.turnedBack(read.quarters() % 4, onCard ? card.width() : picture.width(), onCard ? card.height() : picture.height());
        return onCard ? onCard(box.left(), box.top(), box.right(), box.bottom()) : region(box.left(), box.top(), box.right(), box.bottom());
    }

    private int widthAsRead() {
        boolean upended = read.quarters() % 2 == 1;
        return read.isOnCard() ? upended ? card.height() : card.width() : upended ? picture.height() : picture.width();
    }

    /** The kind and side that a document was stated to be. */
    IdentityDocumentType type() {
        return Objects.requireNonNull(request.type(), "a document has a type");
    }

    Side side() {
        return Objects.requireNonNull(request.side(), "a document has sides");
    }

    /** What the picture shows, for sentences. */
    String subject() {
        return isSelfie() ? "The picture" : "The document";
    }

    /** A rectangle clipped to the picture, in pixels of the upright picture as sent. */
    Region region(double left, double top, double right, double bottom) {
        double x = Math.max(0, Math.min(left, picture.width() - 1.0));
        double y = Math.max(0, Math.min(top, picture.height() - 1.0));
        double w = Math.max(1, Math.min(right, picture.width()) - x);
        double h = Math.max(1, Math.min(bottom, picture.height()) - y);
        int scale = picture.scale();
        return new Region((int) Math.round(x) * scale, (int) Math.round(y) * scale, (int) Math.round(w) * scale,
                (int) Math.round(h) * scale);
    }
}
