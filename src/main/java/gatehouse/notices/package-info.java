/** Messages to people, in their words. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Notices", allowedDependencies = {"accounts", "casefile", "trail", "vocabulary"})
package gatehouse.notices;
