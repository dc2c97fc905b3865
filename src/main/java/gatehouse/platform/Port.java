package gatehouse.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The port to listen on, tried before anything else is started. */
final class Port {

    private static final int LAST = 65_535;

    private Port() {}

    /** @throws StartProblem where nothing can listen on it */
    static void refuseUnusable(int port) {
        if (port < 0 || port > LAST) {
            throw new StartProblem("There is no port " + port + ". Name one from 1 to " + LAST + " with --port.");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress((InetAddress) null, port));
        } catch (IOException e) {
            boolean forbidden = String.valueOf(e.getMessage()).contains("Permission denied");
            throw new StartProblem(forbidden ? "Gatehouse may not listen on port " + port + ". Name one above 1023 with --port." : inUse(port), e);
        }
    }

    static String inUse(int port) {
        return "Port " + port + " is in use. Stop what listens there, or name another with --port.";
    }
}
