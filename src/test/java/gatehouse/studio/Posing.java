package gatehouse.studio;

/** Where a person holds the camera. */
final class Posing {
    private final Condition condition;
    private final Dice dice;

    Posing(Condition condition, Dice dice) {
        this.condition = condition;
        this.dice = dice;
    }

    Pose pose(int width, int height, double thingWidth, double thingHeight) {
        boolean any = condition == Condition.GOOD_ROTATED;
        double tilt = any ? dice.between(0.15, 0.43) : Math.abs(dice.gaussian()) * 0.08;
        double turn = any ? dice.between(-Math.PI, Math.PI) : dice.gaussian() * 0.05;
        if (!any && height > width && dice.chance(0.4)) {
            turn += dice.sign() * Math.PI / 2;
        }
        Pose pose = Pose.looking(width, height, dice.between(0.72, 1.1), Math.min(tilt, 0.44), dice.between(0, 6.3), turn);
        double placeX = dice.between(0.15, 0.85);
        double placeY = dice.between(0.15, 0.85);
        Pose placed = switch (condition) {
            case GOOD_SMALL -> pose.filling(thingWidth, thingHeight, 0.9, 0.5, 0.5).across(thingWidth, thingHeight, dice.between(600, 800), placeX, placeY);
            case TOO_SMALL -> pose.across(thingWidth, thingHeight, dice.between(120, 240), placeX, placeY);
            default -> pose.filling(thingWidth, thingHeight, dice.between(condition == Condition.GOOD_HAND ? 0.6 : isPaper() ? 0.72 : 0.5, 0.93), placeX, placeY);
        };
        return condition == Condition.CORNER_CUT ? cut(placed, thingWidth, thingHeight) : placed;
    }

    /** Paper is larger than the document on it. */
    private boolean isPaper() {
        return condition == Condition.PHOTO_OF_PHOTO || Printed.technique(condition) != null;
    }

    /** Moved until one or two corners are outside by 1 to 15 percent of the frame. */
    private Pose cut(Pose pose, double thingWidth, double thingHeight) {
        for (int attempt = 0; attempt < 400; attempt++) {
            double dx = dice.chance(0.3) ? 0 : dice.between(-0.6, 0.6) * pose.width();
            double dy = dice.chance(0.3) ? 0 : dice.between(-0.6, 0.6) * pose.height();
            Pose moved = pose.at(pose.distance(), pose.middleX() + dx, pose.middleY() + dy);
            double[][] corners = moved.thing(thingWidth, thingHeight, 0).corners(0, 0, thingWidth, thingHeight);
            int outside = 0;
            double most = 0;
            double least = 1;
            for (int i = 0; i < 4; i++) {
                double out = outside(corners[0][i], corners[1][i], pose);
                outside += out > 0 ? 1 : 0;
                most = Math.max(most, out);
                least = out > 0 ? Math.min(least, out) : least;
            }
            if (outside >= 1 && outside <= 2 && most <= 0.15 && least >= 0.01) {
                return moved;
            }
        }
        throw new IllegalStateException("No corner could be cut.");
    }

    /** How far a point is outside as a share of the frame. */
    static double outside(double x, double y, Pose pose) {
        double wide = Math.max(-x, x - pose.width()) / pose.width();
        double high = Math.max(-y, y - pose.height()) / pose.height();
        return Math.max(0, Math.max(wide, high));
    }
}
