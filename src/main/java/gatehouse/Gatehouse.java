package gatehouse;

import gatehouse.cli.Commands;
import gatehouse.platform.Server;

/** Where everything begins: the server for {@code run}, a command of the command line for any other word. */
public final class Gatehouse {

    private Gatehouse() {}

    public static void main(String[] args) {
        if (args.length > 0 && (args[0].equals("run") || args[0].equals("create-staff"))) {
            Server.main(args);
        } else {
            System.exit(Commands.execute(args));
        }
    }
}
