package gatehouse.imagechecks.workers;

import gatehouse.imagechecks.CheckSettings;
import gatehouse.imagechecks.FaceMatch;
import gatehouse.imagechecks.FaceModel;
import gatehouse.imagechecks.FaceRequest;
import gatehouse.imagechecks.PictureReader;
import gatehouse.imagechecks.PictureRequest;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A worker: reads frames from standard input and answers on a stream of its own, for native code may print what it likes to
 * standard output. Ends when its input does, that is with the server.
 */
public final class WorkerMain {
    /** The descriptor that the launching shell opened for the answers. */
    static final String ANSWERS = "/dev/fd/3";

    private final PictureReader reader;
    private final DataInputStream in;
    private final DataOutputStream out;

    private WorkerMain(PictureReader reader, DataInputStream in, DataOutputStream out) {
        this.reader = reader;
        this.in = in;
        this.out = out;
    }

    /** What the first frame says. @param faces null where the operator supplies no model for comparing faces */
    record Greeting(CheckSettings settings, @Nullable FaceModel faces) {}

    /** What the answer to the first frame says. */
    record Ready(boolean ready) {}

    public static void main(String[] args) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(ANSWERS), 1 << 16))) {
            Greeting greeting = Frame.read(in).head(Greeting.class);
            PictureReader reader = PictureReader.inThisProcess(greeting.settings(), greeting.faces());
            reader.warmUp();
            Frame.of(new Ready(true), new byte[0]).write(out);
            new WorkerMain(reader, in, out).serve();
        }
    }

    private void serve() throws IOException {
        while (true) {
            Frame frame;
            try {
                frame = Frame.read(in);
            } catch (java.io.EOFException end) {
                return;
            }
            answered(frame.head(Asked.class), frame.body()).write(out);
        }
    }

    /** What native code says by an exception, of too little memory too, is told by its kind and place: its message may quote the picture. */
    private Frame answered(Asked asked, byte[] body) {
        try {
            return answer(asked, body);
        } catch (RuntimeException e) {
            return Frame.ofFault(e.getClass().getName() + Arrays.stream(e.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith("gatehouse.")).findFirst().map(frame -> " at " + frame).orElse(""));
        }
    }

    private Frame answer(Asked asked, byte[] body) {
        if (asked.edge() > 0) {
            Optional<byte[]> shown = reader.upright(body, asked.orientation(), asked.edge());
            return Frame.of(new Ready(shown.isPresent()), shown.orElse(new byte[0]));
        }
        if (asked.firstSize() > 0) {
            PictureRequest portrait = new PictureRequest(Arrays.copyOf(body, asked.firstSize()), asked.orientation(), asked.type(), asked.side(), asked.asOf());
            byte[] selfie = Arrays.copyOfRange(body, asked.firstSize(), body.length);
            FaceMatch match = reader.compareFaces(new FaceRequest(portrait, PictureRequest.ofSelfie(selfie, asked.otherOrientation(), asked.asOf())));
            return Frame.of(match, new byte[0]);
        }
        return Frame.of(reader.check(new PictureRequest(body, asked.orientation(), asked.type(), asked.side(), asked.asOf())), new byte[0]);
    }
}
