/** The commands of the command line: the very code that the server calls, without Spring, the engine or a database. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Command line", allowedDependencies = {"requirements", "imagechecks", "imagechecks::workers", "intake", "vocabulary"})
package gatehouse.cli;
