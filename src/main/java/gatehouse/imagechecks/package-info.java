/** Picture in, findings out. Plain values in and out; the only room that knows OpenCV. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Picture checks", allowedDependencies = {"vocabulary"})
package gatehouse.imagechecks;
