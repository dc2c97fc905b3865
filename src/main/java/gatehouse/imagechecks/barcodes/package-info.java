/** The barcodes of identity documents: PDF417 and QR out of grey pictures, and what a driving licence writes in them. */
@org.jspecify.annotations.NullMarked
package gatehouse.imagechecks.barcodes;
