package gatehouse.intake;

import gatehouse.intake.PdfValue.Array;
import gatehouse.intake.PdfValue.Dict;
import gatehouse.intake.PdfValue.Stream;
import gatehouse.intake.PdfValue.Text;
import gatehouse.vocabulary.FileProblem;
import java.util.ArrayList;
import java.util.List;

/** Whether a PDF is whole, opens without a password, stays within bounds and does nothing but show its pages. */
final class PdfStructure {
    private final byte[] bytes;
    private final Budget budget;
    private final List<UploadWarning> warnings = new ArrayList<>();

    PdfStructure(byte[] bytes, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    Structure judge() {
        int header = Marks.indexOf(bytes, 0, Math.min(bytes.length, 1100), "%PDF-");
        judgePreface(header);
        Marks.refuseArchiveAtEnd(bytes);
        judgeEnd();
        PdfObjects objects = new PdfObjects(bytes, header, budget);
        judgeEncryption(objects);
        objects.openObjectStreams();
        if (new PdfActiveContent(objects, budget).judge()) {
            warnings.add(UploadWarning.SIGNATURE_FIELD);
        }
        int pages = new PdfPageTree(objects, budget).count();
        objects.measureStreams();
        return new Structure(pages, 0, 0, 1, warnings);
    }

    private void judgePreface(int header) {
        if (header > 0) {
            Marks.refuseForeign(bytes, 0, header, "the text before its header");
            boolean blank = true;
            for (int i = 0; i < header; i++) {
                blank &= PdfReader.isSpace(bytes[i]);
            }
            boolean byteOrderMark = header == 3 && Marks.matches(bytes, 0, "\u00ef\u00bb\u00bf");
            if (!blank && !byteOrderMark) {
                warnings.add(UploadWarning.TEXT_BEFORE_HEADER);
            }
        }
    }

    private void judgeEnd() {
        int end = bytes.length;
        while (end > 0 && (PdfReader.isSpace(bytes[end - 1]) || bytes[end - 1] == 0x1A)) {
            end--;
        }
        int mark = Marks.lastIndexOf(bytes, 0, end, "%%EOF");
        if (mark < 0 || Marks.indexOf(bytes, mark, end, " obj") >= 0) {
            throw Refusal.damaged("the PDF ends in its middle");
        }
        if (mark + 5 < end) {
            throw Refusal.ambiguous("Something else stands behind the PDF in the file. Print it to a new PDF and send that.");
        }
    }

    private void judgeEncryption(PdfObjects objects) {
        if (!objects.trailer().has("Encrypt")) {
            return;
        }
        Dict encrypt = PdfValue.dictOf(objects.resolve(objects.trailer().get("Encrypt")));
        PdfCipher cipher = encrypt == null ? null : PdfCipher.withoutPassword(encrypt, fileId(objects));
        if (cipher == null) {
            throw new Refusal(FileProblem.FILE_ENCRYPTED, "The PDF needs a password to open. Save it without a password and send that.");
        }
        objects.decryptWith(cipher);
        warnings.add(UploadWarning.OWNER_PASSWORD);
    }

    private static byte[] fileId(PdfObjects objects) {
        PdfValue id = objects.resolve(objects.trailer().get("ID"));
        boolean given = id instanceof Array array && !array.items().isEmpty() && objects.resolve(array.items().get(0)) instanceof Text;
        return given ? ((Text) objects.resolve(((Array) id).items().get(0))).bytes() : new byte[0];
    }
}
