/**
 * Pictures and papers that the product draws itself for its demo applications and its tests; each is marked SPECIMEN
 * and shows nobody. Used by platform only.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Specimens", allowedDependencies = {"vocabulary"})
package gatehouse.specimens;
