/** Text out of pictures: the machine-readable zone by two independent readers, and the printed text. */
@org.jspecify.annotations.NullMarked
package gatehouse.imagechecks.ocr;
