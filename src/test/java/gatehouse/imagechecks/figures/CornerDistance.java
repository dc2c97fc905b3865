package gatehouse.imagechecks.figures;

/** How far an outline lies from the truth, whichever of its corners is called the first. */
final class CornerDistance {

    private CornerDistance() {}

    /** The farthest corner's distance over the true diagonal; outlines are the corners' x and y, in order round the document. */
    static double of(double[][] found, double[][] truth) {
        double least = Double.MAX_VALUE;
        for (int first = 0; first < 4; first++) {
            for (int step = 1; step <= 3; step += 2) {
                double farthest = 0;
                for (int i = 0; i < 4; i++) {
                    int at = (first + step * i) % 4;
                    farthest = Math.max(farthest, Math.hypot(found[0][at] - truth[0][i], found[1][at] - truth[1][i]));
                }
                least = Math.min(least, farthest);
            }
        }
        return least / Math.max(Math.hypot(truth[0][2] - truth[0][0], truth[1][2] - truth[1][0]),
                Math.hypot(truth[0][3] - truth[0][1], truth[1][3] - truth[1][1]));
    }
}
