package io.coverbridge.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    private final Path parent;

    DataDirectoryTest(@TempDir Path parent) {
        this.parent = parent;
    }

    @Test
    void keepsWhatAnEarlierStartLeft() throws IOException {
        Path file = leaveFile();

        DataDirectory.open(parent.resolve("data"), false).close();

        assertThat(file).exists();
    }

    @Test
    void freshRemovesWhatAnEarlierStartLeft() throws IOException {
        Path file = leaveFile();

        DataDirectory.open(parent.resolve("data"), true).close();

        assertThat(file).doesNotExist();
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void freshNeverRemovesTheFilesOfOthers() throws IOException {
        Path precious = Files.writeString(parent.resolve("precious.txt"), "x");

        assertThatThrownBy(() -> DataDirectory.open(parent, true))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("--data");
        assertThat(precious).exists();
    }

    @Test
    void aDirectoryInUseIsNamed() throws IOException {
        Path data = parent.resolve("data");
        try (DataDirectory first = DataDirectory.open(data, false)) {
            assertThatThrownBy(() -> DataDirectory.open(first.path(), true))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("in use by another launcher");
        }
    }

    private Path leaveFile() throws IOException {
        try (DataDirectory data = DataDirectory.open(parent.resolve("data"), false)) {
            Path file = data.path().resolve("kafka").resolve("x");
            Files.createDirectories(file.getParent());
            return Files.writeString(file, "x");
        }
    }
}
