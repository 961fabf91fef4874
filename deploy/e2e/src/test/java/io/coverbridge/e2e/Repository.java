package io.coverbridge.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where things are. */
public final class Repository {

    private Repository() {}

    /** Root of the repository, from the system property {@code coverbridge.root}. */
    static Path root() {
        String root = System.getProperty("coverbridge.root");
        if (root == null) {
            throw new IllegalStateException("set the system property coverbridge.root to the repository");
        }
        return Path.of(root).toAbsolutePath();
    }

    /** A directory below this module's build directory that does not exist yet; what an earlier run left is removed. */
    static Path freshDirectory(String name) throws IOException {
        Path directory = buildDirectory().resolve(name);
        if (Files.exists(directory)) {
            List<Path> old;
            try (Stream<Path> walk = Files.walk(directory)) {
                old = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : old) {
                Files.delete(file);
            }
        }
        return directory;
    }

    /** This module's build directory. */
    public static Path buildDirectory() {
        return root().resolve("deploy").resolve("e2e").resolve("target");
    }
}
