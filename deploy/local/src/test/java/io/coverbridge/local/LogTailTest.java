package io.coverbridge.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    private final Path directory;

    LogTailTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void isTheEndOfALongLog() throws IOException {
        Path log = directory.resolve("x.log");
        Files.writeString(
                log, IntStream.range(0, 20_000).mapToObj(i -> "line " + i).collect(Collectors.joining("\n")));

        assertThat(LogTail.of(log, 2)).containsExactly("line 19998", "line 19999");
    }

    @Test
    void isEmptyWithoutALog() {
        assertThat(LogTail.of(directory.resolve("none.log"), 2)).isEmpty();
    }
}
