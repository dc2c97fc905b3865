/** Starts, moves and asks the processes; the only room that knows the process engine. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Workflow", allowedDependencies = {"casework", "rulebook", "casefile", "intake", "imagechecks", "imagechecks::workers", "trail", "accounts", "vocabulary"})
package gatehouse.workflow;
