package gatehouse.imagechecks;

import gatehouse.vocabulary.Region;

/** All that the checks look at: the one decoded picture, where the document lies in it, and the document alone. */
record Seen(PictureRequest request, DecodedPicture picture, Located located, FlatCard card, CheckSettings settings) {

    static Seen of(PictureRequest request, DecodedPicture picture, CheckSettings settings) {
        Located located = request.type() == null ? wholePicture(picture) : new DocumentLocator(picture).locate();
        return new Seen(request, picture, located, FlatCard.of(picture, located.outline()), settings);
    }

    private static Located wholePicture(DecodedPicture picture) {
        double w = picture.width();
        double h = picture.height();
        return new Located.Unseen(new Quadrangle(new double[] {0, w, w, 0}, new double[] {0, 0, h, h}));
    }

    boolean isSelfie() {
        return request.type() == null;
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
