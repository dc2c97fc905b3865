/** Which rule set is live, and what it asks of a case. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Rulebook", allowedDependencies = {"requirements", "casefile", "accounts", "trail", "vocabulary"})
package gatehouse.rulebook;
