/**
 * The machine-readable zone of ICAO Doc 9303 as text: parsed from what readers of pictures made of it, checked, and joined
 * into what counts as read. Knows no pixels.
 */
@org.jspecify.annotations.NullMarked
package gatehouse.imagechecks.mrz;
