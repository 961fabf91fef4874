package io.coverbridge.local.launcher;

import io.coverbridge.local.DirectoryLock;
import io.coverbridge.local.PrivateFiles;
import io.coverbridge.local.backend.OrphanedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the launcher keeps everything; a marker file tells that a directory is such a one. */
final class DataDirectory implements AutoCloseable {

    private static final String MARKER = ".coverbridge-data";
    private static final String LOCK = "launcher.lock";

    private final Path path;
    private final DirectoryLock lock;

    private DataDirectory(Path path, DirectoryLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the directory for this launcher.
     *
     * @param fresh whether to remove what an earlier start left
     * @throws LaunchException when it holds something else or another launcher uses it
     */
    static DataDirectory open(Path path, boolean fresh) throws IOException {
        boolean ours = Files.exists(path.resolve(MARKER));
        if (!ours && isOccupied(path)) {
            throw new LaunchException(path + " holds files that are not Coverbridge's; choose another with --data");
        }
        PrivateFiles.createDirectory(path);
        DirectoryLock lock = DirectoryLock.tryAcquire(path.resolve(LOCK))
                .orElseThrow(() -> new LaunchException(
                        path + " is in use by another launcher; stop that one or choose another with --data"));
        // Left by a launcher that was killed; it would keep its port and its files.
        OrphanedPostgres.stop(OrphanedPostgres.dataDirectoryIn(path));
        if (fresh) {
            removeContents(path);
        }
        Files.writeString(path.resolve(MARKER), "The data of a local Coverbridge. Removed by --fresh.\n");
        return new DataDirectory(path, lock);
    }

    private static boolean isOccupied(Path path) throws IOException {
        if (Files.notExists(path)) {
            return false;
        }
        if (!Files.isDirectory(path)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isPresent();
        }
    }

    /** Everything but the lock file, which another launcher may be looking at. */
    private static void removeContents(Path path) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(path)) {
            files = walk.filter(file -> !file.equals(path) && !file.equals(path.resolve(LOCK)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

    Path path() {
        return path;
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path configuration() {
        return path.resolve("configuration");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
