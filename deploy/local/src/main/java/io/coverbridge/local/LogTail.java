package io.coverbridge.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file. */
public final class LogTail {

    private static final int MAX_BYTES = 32 * 1024;

    private LogTail() {}

    /** At most {@code lines} last lines, from at most the last 32 KiB; empty when there is no such file. */
    public static List<String> of(Path file, int lines) {
        if (Files.notExists(file)) {
            return List.of();
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(MAX_BYTES, log.length())];
            log.seek(log.length() - end.length);
            log.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            return List.copyOf(all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return List.of("(the log could not be read: " + e.getMessage() + ")");
        }
    }
}
