/** Wrong on purpose: names no room that it may call, and calls the cellar. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Kitchen", allowedDependencies = {})
package gatehouse.twins.rooms.kitchen;
