package gatehouse;

import gatehouse.cli.Commands;
import gatehouse.platform.CreateStaff;
import gatehouse.platform.Server;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;

/** Where everything begins: the server for {@code run}, a command of the command line for any other word. */
public final class Gatehouse {

    private Gatehouse() {}

    public static void main(String[] args) {
        int status = switch (args.length == 0 ? "" : args[0]) {
            case "run" -> execute(Server.command(), rest(args));
            case "create-staff" -> execute(CreateStaff.command(), rest(args));
            default -> execute(Commands.command(), args);
        };
        boolean serving = status == 0 && args.length > 0 && args[0].equals("run");
        if (!serving) {
            System.exit(status);
        }
    }

    private static String[] rest(String[] args) {
        return Arrays.copyOfRange(args, 1, args.length);
    }

    private static int execute(CommandLine command, String... args) {
        return command.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(args);
    }
}
