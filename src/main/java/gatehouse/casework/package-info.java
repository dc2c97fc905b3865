/** What the house thinks of a case: verdicts, findings, what is asked again, the staff's tasks, decisions. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Casework", allowedDependencies = {"accounts", "casefile", "trail", "vocabulary"})
package gatehouse.casework;
