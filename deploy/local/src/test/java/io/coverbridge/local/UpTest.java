package io.coverbridge.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.local.launcher.LaunchOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class UpTest {

    private static final Path ROOT = Path.of("/somewhere");

    @Test
    void startsOnTheWellKnownPortsWithoutOptions() {
        LaunchOptions options = parse();

        assertThat(options.basePort()).isEqualTo(8080);
        assertThat(options.postgresPort()).isEqualTo(15432);
        assertThat(options.kafkaPort()).isEqualTo(19092);
        assertThat(options.data()).isEqualTo(ROOT.resolve("deploy/local/data"));
        assertThat(options.fresh() || options.demo() || options.exit()).isFalse();
    }

    @Test
    void takesEveryPortAndTheDataDirectoryFromOptions() {
        LaunchOptions options =
                parse("--port", "9000", "--postgres-port=1", "--kafka-port=2", "--data", "/tmp/x", "--fresh");

        assertThat(options).isEqualTo(new LaunchOptions(ROOT, Path.of("/tmp/x"), 9000, 1, 2, true, false, false));
    }

    @Test
    void refusesToExitAfterADemoThatNobodyAskedFor() {
        assertThatThrownBy(() -> parse("--exit"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("--demo");
    }

    @Test
    void refusesAPortThatLeavesNoRoomForTheServices() {
        assertThatThrownBy(() -> parse("--port=65535")).isInstanceOf(ParameterException.class);
    }

    @Test
    void theScriptExplainsEveryOptionWithoutBuilding() throws Exception {
        String root = System.getProperty("coverbridge.root");

        String help = outputOf(root + "/deploy/local/up", "--help");

        assertThat(help)
                .contains(new CommandLine(new Up())
                        .getCommandSpec().options().stream()
                                .map(option -> option.names()[0])
                                .toList());
    }

    private static LaunchOptions parse(String... arguments) {
        Up up = new Up();
        new CommandLine(up).parseArgs(arguments);
        return up.options(ROOT);
    }

    private static String outputOf(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
