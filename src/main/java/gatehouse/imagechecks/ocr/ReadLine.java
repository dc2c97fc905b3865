package gatehouse.imagechecks.ocr;

/**
 * A line as one reader read it.
 *
 * @param sure  for each character how sure the reader is, 0 to 1
 * @param score mean logarithm a character, higher is better; to choose between readings of one reader
 */
record ReadLine(String text, double[] sure, double score) {}
