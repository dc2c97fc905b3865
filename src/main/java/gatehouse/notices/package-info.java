/** Messages to people, in their words. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Notices", allowedDependencies = {"accounts", "casefile", "rulebook", "trail", "vocabulary"})
package gatehouse.notices;
