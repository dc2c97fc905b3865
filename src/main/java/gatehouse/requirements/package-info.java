/** The rule language, its vetting, rule sets, and what is missing. Plain values in and out; the only room that knows Drools. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Requirements", allowedDependencies = {"vocabulary"})
package gatehouse.requirements;
