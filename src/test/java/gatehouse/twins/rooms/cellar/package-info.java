/** A room like any other: the one that nobody may call. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Cellar", allowedDependencies = {})
package gatehouse.twins.rooms.cellar;
