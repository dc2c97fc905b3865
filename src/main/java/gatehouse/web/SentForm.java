package gatehouse.web;

import gatehouse.intake.FileInspection;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;

/**
 * A form sent with a file, read as it streams in. No more of the file is kept than is taken; the rest is read and thrown away,
 * up to a limit, so that the browser listens to the answer.
 */
public record SentForm(Form form, @Nullable SentFile file) {

    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_PARTS = 40;
    private static final int LONGEST_PART_HEAD = 16_000;
    private static final long MOST_DRAINED = 100_000_000;

    /** A foreign file, not inspected yet. @param bytes at most one more than are taken */
    public record SentFile(String name, byte[] bytes) {}

    /** @throws IOException when the connection breaks off */
    public static SentForm read(HttpServletRequest request) throws IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        SentFile file = null;
        try {
            FileItemIterator parts = parts(request);
            for (int n = 0; n < MOST_PARTS && parts.hasNext(); n++) {
                FileItemStream part = parts.next();
                if (part.isFormField()) {
                    fields.computeIfAbsent(part.getFieldName(), name -> new ArrayList<>())
                            .add(new String(kept(part, LONGEST_TEXT), StandardCharsets.UTF_8));
                } else {
                    SentFile sent = new SentFile(name(part), kept(part, FileInspection.MAX_BYTES + 1));
                    file = sent.name().isEmpty() && sent.bytes().length == 0 ? file : sent;
                }
            }
        } catch (FileUploadException e) {
            return broken(fields);
        }
        return new SentForm(form(fields), file);
    }

    /**
     * What was typed beside a file, read no further than the file itself: for whoever is not signed in, of whom no file is read.
     * What stands behind the file in the form is not among it.
     */
    static Map<String, List<String>> typed(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        try {
            FileItemIterator parts = parts(request);
            for (int n = 0; n < MOST_PARTS && parts.hasNext(); n++) {
                FileItemStream part = parts.next();
                byte[] text = part.isFormField() ? part.openStream().readNBytes(LONGEST_TEXT + 1) : new byte[LONGEST_TEXT + 1];
                if (text.length > LONGEST_TEXT) {
                    break;
                }
                fields.computeIfAbsent(part.getFieldName(), name -> new ArrayList<>()).add(new String(text, StandardCharsets.UTF_8));
            }
        } catch (FileUploadException | IOException e) {
            return fields; // what came is kept; the rest is for whoever signs in to type again
        }
        return fields;
    }

    static boolean isFile(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static FileItemIterator parts(HttpServletRequest request) throws FileUploadException, IOException {
        FileUpload upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setPartHeaderSizeMax(LONGEST_PART_HEAD);
        return upload.getItemIterator(new Context(request));
    }

    private static SentForm broken(Map<String, List<String>> fields) {
        Form form = form(fields);
        form.fault("file", "client.upload.broken");
        return new SentForm(form, null);
    }

    private static Form form(Map<String, List<String>> fields) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        fields.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return Form.of(parameters);
    }

    private static String name(FileItemStream part) {
        try {
            return part.getName() == null ? "" : part.getName();
        } catch (InvalidFileNameException e) {
            return e.getName();
        }
    }

    private static byte[] kept(FileItemStream part, int most) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        long seen = 0;
        try (InputStream in = part.openStream()) {
            for (int n = in.read(buffer); n >= 0 && seen < MOST_DRAINED; n = in.read(buffer)) {
                kept.write(buffer, 0, Math.min(n, most - kept.size()));
                seen += n;
            }
        }
        return kept.toByteArray();
    }

    /** The request as the parser wants it. */
    private record Context(HttpServletRequest request) implements UploadContext {

        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public int getContentLength() {
            return request.getContentLength();
        }

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public @Nullable String getContentType() {
            return request.getContentType();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return request.getInputStream();
        }
    }
}
