/**
 * Picture checks in processes of their own: what foreign bytes may do to native code costs one verdict, never the server.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("workers")
package gatehouse.imagechecks.workers;
