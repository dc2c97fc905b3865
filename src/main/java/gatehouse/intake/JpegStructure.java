package gatehouse.intake;

/**
 * Walks the segments of a JPEG (ITU-T T.81, annex B) and its entropy-coded data without decoding a pixel: one picture,
 * whole, of the size it declares, and nothing after it.
 */
final class JpegStructure {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DQT = 0xDB;
    private static final int DNL = 0xDC;
    private static final int DHT = 0xC4;
    private static final int DAC = 0xCC;
    private static final int DRI = 0xDD;
    private static final int COM = 0xFE;
    private static final int CAMERA_NOTE = 4096;

    private final byte[] bytes;
    private final Budget budget;
    private final JpegTables tables = new JpegTables();
    private JpegFrame frame = JpegFrame.NONE;
    private int orientation = 1;
    private int at = 2;

    JpegStructure(byte[] bytes, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    Structure judge() {
        int marker;
        while ((marker = nextMarker()) != EOI) {
            budget.step();
            readSegment(marker);
        }
        frame.requireScanned();
        refuseTrailer();
        Marks.refuseArchiveAtEnd(bytes);
        return Structure.ofPicture(frame.width(), frame.height(), orientation);
    }

    private int nextMarker() {
        if (at + 1 >= bytes.length) {
            throw Refusal.damaged("the picture ends in its middle");
        }
        if ((bytes[at] & 0xFF) != 0xFF) {
            throw Refusal.damaged("a part of the picture is not where it should be");
        }
        while (at + 1 < bytes.length && (bytes[at + 1] & 0xFF) == 0xFF) {
            at++;
            budget.step();
        }
        if (at + 1 >= bytes.length) {
            throw Refusal.damaged("the picture ends in its middle");
        }
        int marker = bytes[at + 1] & 0xFF;
        at += 2;
        return marker;
    }

    private void readSegment(int marker) {
        if (marker == SOI) {
            throw Refusal.ambiguous("The file holds several pictures. Send one picture a file.");
        }
        if (marker < 0xC0 || marker >= 0xD0 && marker <= 0xD7) {
            throw Refusal.damaged("it holds a mark that no picture has");
        }
        if (at + 2 > bytes.length) {
            throw Refusal.damaged("the picture ends in its middle");
        }
        int end = at + u16(at);
        int from = at + 2;
        if (end < from || end > bytes.length) {
            throw Refusal.damaged("the picture ends in its middle");
        }
        at = end;
        readBody(marker, from, end);
    }

    private void readBody(int marker, int from, int end) {
        if (marker == SOS) {
            at = frame.scan(bytes, from, end, tables, budget);
        } else if (marker == DHT) {
            budget.clock();
            tables.readHuffman(bytes, from, end);
        } else if (marker == DRI) {
            tables.readRestart(bytes, from, end);
        } else if (marker == DNL || marker == DAC || marker == 0xC8 || marker == 0xDE || marker == 0xDF) {
            throw rare();
        } else if (marker >= 0xC0 && marker <= 0xCF) {
            readFrame(marker, from, end);
        } else if (marker >= 0xE0 && marker <= 0xEF) {
            readApplication(marker, from, end);
        } else if (marker == COM) {
            JpegMetadata.judgeComment(bytes, from, end);
        } else if (marker != DQT) {
            throw Refusal.damaged("it holds a mark that no picture has");
        }
    }

    private void readFrame(int marker, int from, int end) {
        if (frame != JpegFrame.NONE) {
            throw Refusal.ambiguous("The file holds several pictures. Send one picture a file.");
        }
        if (marker > 0xC2) {
            throw rare();
        }
        frame = JpegFrame.read(bytes, from, end, marker == 0xC2);
    }

    private void readApplication(int marker, int from, int end) {
        int mark = JpegMetadata.judgeApplication(marker, bytes, from, end);
        if (mark >= 0) {
            orientation = mark;
        }
    }

    private void refuseTrailer() {
        int rest = at;
        while (rest < bytes.length && (bytes[rest] == 0 || bytes[rest] == '\n' || bytes[rest] == '\r' || (bytes[rest] & 0xFF) == 0xFF
                && !startsPicture(rest))) {
            rest++;
        }
        if (rest == bytes.length || isCameraNote(rest)) {
            return;
        }
        boolean several = Marks.indexOf(bytes, rest, bytes.length, "\u00ff\u00d8\u00ff") >= 0
                || Marks.indexOf(bytes, rest, bytes.length, "ftyp") >= 0;
        throw Refusal.ambiguous(several
                ? "The file holds several pictures, or a picture and a film. Turn off HDR and live or motion photos in the "
                        + "camera, or save the "
                        + "picture as a plain JPEG, and send that."
                : "Something else stands behind the picture in the file. Save the picture as a plain JPEG and send that.");
    }

    /** Samsung's cameras leave the time and the mode of each photo behind it; a moving photo's film makes it far larger. */
    private boolean isCameraNote(int from) {
        boolean note = bytes.length - from <= CAMERA_NOTE && Marks.matches(bytes, bytes.length - 4, "SEFT")
                && Marks.indexOf(bytes, from, bytes.length, "SEFH") >= 0
                && Marks.indexOf(bytes, from, bytes.length, "\u00ff\u00d8\u00ff") < 0
                && Marks.indexOf(bytes, from, bytes.length, "ftyp") < 0;
        if (note) {
            Marks.refuseForeign(bytes, from, bytes.length, "what stands behind the picture");
        }
        return note;
    }

    private boolean startsPicture(int at) {
        return Marks.matches(bytes, at, "\u00ff\u00d8");
    }

    private int u16(int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private static Refusal rare() {
        return Refusal.notAccepted("The file is a rare kind of JPEG that few programs show. Save it as a plain JPEG or a PNG.");
    }
}
