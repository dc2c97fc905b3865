package gatehouse.platform;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks the readiness endpoint for the container's health check: exit status 0 where the node is ready. */
final class HealthProbe {

    private HealthProbe() {}

    public static void main(String[] args) {
        System.exit(isReady(args[0]) ? 0 : 1);
    }

    private static boolean isReady(String address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(2000);
            connection.setReadTimeout(2000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
