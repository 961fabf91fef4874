package io.coverbridge.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of any size are written and read with a small heap. */
class BenefitFileLoadTest {

    private static final Logger LOG = Logger.getLogger(BenefitFileLoadTest.class.getName());

    /** {@code -Dcoverbridge.test.x12-families=10000} for the size that is promised. */
    private static final int FAMILIES = Integer.getInteger("coverbridge.test.x12-families", 400);

    @Test
    void aLargeFileIsWrittenAndReadWithASmallHeap(@TempDir Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        FAMILIES > 1_000 ? "-Xmx256m" : "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BenefitFileLoad.class.getName(),
                        Integer.toString(FAMILIES),
                        folder.resolve("file.834").toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        LOG.info(output);
        assertThat(output)
                .contains("families=" + FAMILIES + " ")
                .contains("readFamilies=" + FAMILIES + " findings=0")
                .contains("answer=ACCEPTED ");
    }
}
