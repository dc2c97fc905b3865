package gatehouse.studio;

/**
 * Where the camera stands: a pinhole that looks at a table whose origin is the middle of the thing that lies there.
 *
 * @param focal    in pixels
 * @param rotation of the table to the camera, row by row
 * @param distance millimetres
 * @param middleX  where the origin is seen, in pixels
 * @param turn     of the thing on the table, radians
 */
record Pose(int width, int height, double focal, double[] rotation, double distance, double middleX, double middleY, double turn) {

    /** @param tilt radians from straight above, in the direction {@code towards} */
    static Pose looking(int width, int height, double focal, double tilt, double towards, double turn) {
        double c = Math.cos(tilt);
        double s = Math.sin(tilt);
        double ax = Math.cos(towards);
        double ay = Math.sin(towards);
        // Rodrigues' formula for a turn about an axis in the table's plane.
        double[] rotation = {c + ax * ax * (1 - c), ax * ay * (1 - c), ay * s, ax * ay * (1 - c), c + ay * ay * (1 - c), -ax * s, -ay * s, ax * s, c};
        return new Pose(width, height, focal * Math.max(width, height), rotation, 300, width / 2.0, height / 2.0, turn);
    }

    /** From millimetres of the table, at a height above it, to pixels. */
    Plane table(double above) {
        double[] r = rotation;
        double[] t = {-r[2] * above, -r[5] * above, distance - r[8] * above};
        return new Plane(
                focal * r[0] + middleX * r[6], focal * r[1] + middleX * r[7], focal * t[0] + middleX * t[2],
                focal * r[3] + middleY * r[6], focal * r[4] + middleY * r[7], focal * t[1] + middleY * t[2],
                r[6], r[7], t[2]);
    }

    /** From millimetres of a thing that lies in the middle of the table, its upper side so high, to pixels. */
    Plane thing(double thingWidth, double thingHeight, double above) {
        return table(above).after(Plane.turn(turn)).after(Plane.shift(-thingWidth / 2, -thingHeight / 2));
    }

    /** Nearer or farther until the thing fills this share of the frame one way, at a place of the remaining room (0 to 1). */
    Pose filling(double thingWidth, double thingHeight, double share, double placeX, double placeY) {
        Pose pose = this;
        for (int i = 0; i < 4; i++) {
            double[] box = pose.thing(thingWidth, thingHeight, 0).box(0, 0, thingWidth, thingHeight);
            double filled = Math.max(box[2] / width, box[3] / height);
            pose = pose.at(pose.distance * filled / share, pose.middleX, pose.middleY);
        }
        return pose.placed(thingWidth, thingHeight, placeX, placeY);
    }

    /** Nearer or farther until the thing's width is so many pixels. */
    Pose across(double thingWidth, double thingHeight, double wide, double placeX, double placeY) {
        return at(distance * across(thingWidth, thingHeight) / wide, middleX, middleY).placed(thingWidth, thingHeight, placeX, placeY);
    }

    /** Pixels along the thing's middle line. */
    double across(double thingWidth, double thingHeight) {
        Plane plane = thing(thingWidth, thingHeight, 0);
        return Math.hypot(plane.x(thingWidth, thingHeight / 2) - plane.x(0, thingHeight / 2), plane.y(thingWidth, thingHeight / 2) - plane.y(0, thingHeight / 2));
    }

    private Pose placed(double thingWidth, double thingHeight, double placeX, double placeY) {
        double[] box = thing(thingWidth, thingHeight, 0).box(0, 0, thingWidth, thingHeight);
        double marginX = 0.015 * width;
        double marginY = 0.015 * height;
        double left = marginX + placeX * (width - box[2] - 2 * marginX);
        double top = marginY + placeY * (height - box[3] - 2 * marginY);
        return at(distance, middleX + left - box[0], middleY + top - box[1]);
    }

    Pose at(double newDistance, double x, double y) {
        return new Pose(width, height, focal, rotation, newDistance, x, y, turn);
    }
}
