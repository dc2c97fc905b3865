package gatehouse.imagechecks.ocr;

import org.bytedeco.opencv.opencv_core.Mat;

/** One of the two that read the zone. */
interface LineReader {

    /** @param length characters that the line is thought to have */
    EvenLook look(Mat grey, TextLine line, int length);
}
