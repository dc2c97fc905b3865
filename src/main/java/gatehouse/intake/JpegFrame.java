package gatehouse.intake;

import java.util.ArrayList;
import java.util.List;

/** The one picture that a JPEG declares: its size, its components, and which of them its scans have brought. */
final class JpegFrame {
    /** Before any frame header was read. */
    static final JpegFrame NONE = new JpegFrame(0, 0, false, List.of());
    private static final int MOST_SCANS = 200;

    /** One colour component: identifier and sampling factors. */
    record Component(int id, int horizontal, int vertical) {}

    private final int width;
    private final int height;
    private final boolean progressive;
    private final List<Component> components;
    private final boolean[] scanned;
    private int scans;

    private JpegFrame(int width, int height, boolean progressive, List<Component> components) {
        this.width = width;
        this.height = height;
        this.progressive = progressive;
        this.components = components;
        this.scanned = new boolean[components.size()];
    }

    static JpegFrame read(byte[] bytes, int from, int end, boolean progressive) {
        int count = from + 5 < end ? bytes[from + 5] & 0xFF : 0;
        if (count < 1 || count > 4 || end - from != 6 + 3 * count) {
            throw Refusal.damaged("its header is broken");
        }
        if (bytes[from] != 8) {
            throw Refusal.notAccepted("The file is a rare kind of JPEG that few programs show. Save it as a plain JPEG or a PNG.");
        }
        int height = (bytes[from + 1] & 0xFF) << 8 | bytes[from + 2] & 0xFF;
        int width = (bytes[from + 3] & 0xFF) << 8 | bytes[from + 4] & 0xFF;
        Structure.requireSize(width, height);
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            components.add(readComponent(bytes, from + 6 + 3 * i));
        }
        return new JpegFrame(width, height, progressive, List.copyOf(components));
    }

    private static Component readComponent(byte[] bytes, int at) {
        int horizontal = bytes[at + 1] >> 4 & 0x0F;
        int vertical = bytes[at + 1] & 0x0F;
        if (horizontal < 1 || horizontal > 4 || vertical < 1 || vertical > 4) {
            throw Refusal.damaged("its header is broken");
        }
        return new Component(bytes[at] & 0xFF, horizontal, vertical);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Walks one scan, whose header lies in {@code [from, end)}; returns where the next marker begins. */
    int scan(byte[] bytes, int from, int end, JpegTables tables, Budget budget) {
        int count = from < end ? bytes[from] & 0xFF : 0;
        if (this == NONE || count < 1 || count > components.size() || end - from != 4 + 2 * count || ++scans > MOST_SCANS) {
            throw Refusal.damaged("a scan of the picture is broken");
        }
        JpegScan scan = new JpegScan(bytes, end, budget);
        for (int i = 0; i < count; i++) {
            int index = indexOf(bytes[from + 1 + 2 * i] & 0xFF);
            scanned[index] = true;
            if (!progressive) {
                int selector = bytes[from + 2 + 2 * i] & 0xFF;
                Component component = components.get(index);
                scan.add(tables.dc(selector >> 4 & 3), tables.ac(selector & 3), count == 1 ? 1
                        : component.horizontal() * component.vertical());
            }
        }
        return progressive ? scan.skip() : scan.walk(units(count == 1 ? components.get(indexOf(bytes[from + 1] & 0xFF)) : null),
                tables.restartInterval());
    }

    private int indexOf(int id) {
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).id() == id) {
                return i;
            }
        }
        throw Refusal.damaged("a scan of the picture is broken");
    }

    /** How many units a scan codes (T.81, A.2): blocks where it holds one component alone, else whole interleaved units. */
    private long units(@org.jspecify.annotations.Nullable Component alone) {
        int h = components.stream().mapToInt(Component::horizontal).max().orElse(1);
        int v = components.stream().mapToInt(Component::vertical).max().orElse(1);
        if (alone == null) {
            return (long) up(width, 8 * h) * up(height, 8 * v);
        }
        return (long) up(up(width * alone.horizontal(), h), 8) * up(up(height * alone.vertical(), v), 8);
    }

    private static int up(int value, int step) {
        return (value + step - 1) / step;
    }

    /** Refuses a picture whose scans have not brought every component. */
    void requireScanned() {
        for (boolean one : scanned) {
            if (!one) {
                throw Refusal.damaged("a part of the picture is missing");
            }
        }
        if (scanned.length == 0) {
            throw Refusal.damaged("it holds no picture");
        }
    }
}
