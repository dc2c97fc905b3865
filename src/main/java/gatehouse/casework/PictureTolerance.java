package gatehouse.casework;

/**
 * How far the pictures of one document may differ; drawn by the picture checks.
 *
 * @param bits        how many of the 256 bits of their looks
 * @param contrary    what share of the steps clear on both may run the other way
 * @param fewestSteps fewer that are clear on both tell nothing
 */
public record PictureTolerance(int bits, double contrary, int fewestSteps) {}
