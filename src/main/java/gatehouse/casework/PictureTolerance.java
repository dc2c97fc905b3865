package gatehouse.casework;

/** Up to how many of 256 bits the looks of one picture may differ; drawn by the picture checks. */
public record PictureTolerance(int bits) {}
