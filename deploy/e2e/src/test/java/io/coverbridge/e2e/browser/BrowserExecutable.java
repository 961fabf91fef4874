package io.coverbridge.e2e.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which browser of this machine is driven. */
final class BrowserExecutable {

    /** System property with the path of one. */
    static final String SETTING = "coverbridge.browser";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** Where systems put it without naming the directory in PATH. */
    private static final List<Path> USUAL = List.of(
            Path.of("/usr/bin/chromium"),
            Path.of("/snap/bin/chromium"),
            Path.of("/opt/google/chrome/chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    private BrowserExecutable() {}

    /**
     * The one that the setting names, otherwise the first that is installed.
     *
     * @throws IllegalStateException if the setting names something that cannot be run
     */
    static Optional<Path> find() {
        String path = System.getenv("PATH");
        return find(System.getProperty(SETTING, ""), path == null ? "" : path, Files::isExecutable);
    }

    static Optional<Path> find(String setting, String path, Predicate<Path> runs) {
        if (!setting.isBlank()) {
            Path named = Path.of(setting);
            if (!runs.test(named)) {
                throw new IllegalStateException("-D" + SETTING + "=" + setting + " is not a program");
            }
            return Optional.of(named);
        }
        List<String> directories = List.of(path.split(Pattern.quote(File.pathSeparator)));
        Stream<Path> named = NAMES.stream()
                .flatMap(name -> directories.stream()
                        .filter(directory -> !directory.isBlank())
                        .map(directory -> Path.of(directory, name)));
        return Stream.concat(named, USUAL.stream()).filter(runs).findFirst();
    }
}
