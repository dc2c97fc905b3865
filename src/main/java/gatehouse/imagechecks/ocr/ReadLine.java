package gatehouse.imagechecks.ocr;

/**
 * A line as one reader read it.
 *
 * @param at    where each character's middle lies, in steps of the look
 * @param score mean logarithm a character, higher is better; to choose between readings of one reader
 */
record ReadLine(String text, double[] at, double score) {}
