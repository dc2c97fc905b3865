package gatehouse.imagechecks.figures;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Milliseconds of the clock, and of the processor by every thread of this process. */
record Moment(double clock, double processor) {
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static Moment now() {
        return new Moment(System.nanoTime() / 1e6, SYSTEM.getProcessCpuTime() / 1e6);
    }

    Moment since(Moment start) {
        return new Moment(clock - start.clock, processor - start.processor);
    }
}
