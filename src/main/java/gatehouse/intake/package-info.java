/** A foreign file made safe evidence: inspected (pure, also for the command line) and stored. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Intake", allowedDependencies = {"trail", "vocabulary"})
package gatehouse.intake;
