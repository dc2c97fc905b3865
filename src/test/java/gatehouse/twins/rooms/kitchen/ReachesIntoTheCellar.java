package gatehouse.twins.rooms.kitchen;

import gatehouse.twins.rooms.cellar.Wine;

/** Wrong on purpose. */
class ReachesIntoTheCellar {

    Wine pour() {
        return new Wine(2019);
    }
}
