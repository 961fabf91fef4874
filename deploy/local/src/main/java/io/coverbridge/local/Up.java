package io.coverbridge.local;

import io.coverbridge.local.launcher.Launch;
import io.coverbridge.local.launcher.LaunchException;
import io.coverbridge.local.launcher.LaunchOptions;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code deploy/local/up}: everything on this machine, without containers. */
@Command(
        name = "up",
        description = "Starts Kafka, PostgreSQL, the services and a gateway on this machine, without containers.",
        sortOptions = false,
        showDefaultValues = true)
public final class Up implements Callable<Integer> {

    private static final int HIGHEST_BASE_PORT = 65_000;

    @Option(
            names = "--demo",
            description = "Play the main job once everything is ready: connect a group to a carrier, then send a"
                    + " family's snapshot.")
    private boolean demo;

    @Option(names = "--exit", description = "Stop after the demo; exit code 0 only if it reached its end.")
    private boolean exit;

    @Option(names = "--fresh", description = "Remove the data of earlier starts first.")
    private boolean fresh;

    @Option(
            names = {"--port", "--base-port"},
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the gateway; the services take PORT+1 to PORT+3.")
    private int port;

    @Option(names = "--postgres-port", paramLabel = "PORT", defaultValue = "15432", description = "Port of PostgreSQL.")
    private int postgresPort;

    @Option(names = "--kafka-port", paramLabel = "PORT", defaultValue = "19092", description = "Port of Kafka.")
    private int kafkaPort;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where data, logs and local secrets are kept. Default: deploy/local/data")
    private @Nullable Path data;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Starts. The system property {@code coverbridge.root} is the repository; the default is the working directory. */
    public static void main(String[] arguments) {
        Runtime.getRuntime().exit(new CommandLine(new Up()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        try {
            return new Launch(options(Path.of(System.getProperty("coverbridge.root", ""))), System.out).run();
        } catch (LaunchException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    LaunchOptions options(Path root) {
        if (exit && !demo) {
            throw new ParameterException(spec.commandLine(), "--exit goes with --demo only");
        }
        if (port < 1 || port > HIGHEST_BASE_PORT) {
            throw new ParameterException(spec.commandLine(), "--port is between 1 and " + HIGHEST_BASE_PORT);
        }
        Path directory = data == null ? root.resolve("deploy").resolve("local").resolve("data") : data;
        return new LaunchOptions(
                root.toAbsolutePath(),
                directory.toAbsolutePath().normalize(),
                port,
                postgresPort,
                kafkaPort,
                fresh,
                demo,
                exit);
    }
}
