package gatehouse.imagechecks.mrz;

import java.util.List;

/** Where a check digit stands, and what it is over, in order. */
record CheckPlace(ZoneCheck check, Place digit, List<Place> covered) {}
