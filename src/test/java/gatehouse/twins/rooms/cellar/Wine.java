package gatehouse.twins.rooms.cellar;

/** Something to reach for. */
public record Wine(int year) {}
