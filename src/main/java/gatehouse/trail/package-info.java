/** What happened and who did it: append-only, one hash chain a case. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Trail", allowedDependencies = {"vocabulary"})
package gatehouse.trail;
