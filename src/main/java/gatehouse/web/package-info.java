/** Pages and forms. Decides nothing: it asks the rooms below and words their answers. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Web", allowedDependencies = {"workflow", "casework", "rulebook", "casefile", "intake", "accounts", "notices", "trail", "vocabulary"})
package gatehouse.web;
