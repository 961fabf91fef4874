package io.coverbridge.local;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the class path of the backend process: this module's classes and the libraries that packaging puts beside them.
 *
 * @param classes jar or directory of this module
 * @param libraries directory of jars
 */
record BackendClassPath(Path classes, Path libraries) {

    /**
     * Looks beside this class first (packaged launcher, reactor) and then below the system property
     * {@code coverbridge.root} (tests of other modules, which may see this class from the local Maven repository).
     *
     * @throws IllegalStateException when the module has not been packaged
     */
    static BackendClassPath find() {
        return Stream.concat(besideThisClass().stream(), belowRoot(System.getProperty("coverbridge.root")).stream())
                .filter(found -> Files.isDirectory(found.libraries()) && Files.exists(found.classes()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "the libraries of the local backend are missing; run: ./mvnw -q -Pquick -pl deploy/local -am package"));
    }

    /** Where the database unpacks its binaries; goes away with {@code mvn clean}. */
    Path binaries() {
        return libraries.resolveSibling("postgresql");
    }

    String asArgument() {
        return classes + File.pathSeparator + libraries + File.separator + "*";
    }

    private static Optional<BackendClassPath> besideThisClass() {
        CodeSource source = BackendClassPath.class.getProtectionDomain().getCodeSource();
        if (source == null || !"file".equals(source.getLocation().getProtocol())) {
            return Optional.empty();
        }
        try {
            Path classes = Path.of(source.getLocation().toURI());
            return Optional.of(new BackendClassPath(classes, classes.resolveSibling("lib")));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<BackendClassPath> belowRoot(@Nullable String root) {
        return Optional.ofNullable(root)
                .map(directory -> Path.of(directory, "deploy", "local", "target"))
                .map(target -> new BackendClassPath(target.resolve("classes"), target.resolve("lib")));
    }
}
