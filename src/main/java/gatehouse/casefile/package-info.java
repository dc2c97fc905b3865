/** What the client says: institution, parties, ownership, supplied items, status. Sole writer of those tables. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Case file", allowedDependencies = {"intake", "trail", "vocabulary"})
package gatehouse.casefile;
