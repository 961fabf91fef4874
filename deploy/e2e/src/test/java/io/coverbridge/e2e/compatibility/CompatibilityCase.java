package io.coverbridge.e2e.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A file of the suite: steps that follow from each other.
 *
 * @param name area and file name
 * @param steps in order
 */
public record CompatibilityCase(String name, List<Step> steps) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUFFIX = ".json";

    public CompatibilityCase {
        steps = List.copyOf(steps);
    }

    /** Every case below a directory, by name. */
    public static List<CompatibilityCase> below(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(file -> read(directory, file))
                    .toList();
        }
    }

    private static CompatibilityCase read(Path directory, Path file) {
        String name = directory.relativize(file).toString().replace('\\', '/');
        try {
            JsonNode document = JSON.readTree(file.toFile());
            List<Step> steps = StreamSupport.stream(document.path("steps").spliterator(), false)
                    .map(Step::of)
                    .toList();
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("no steps");
            }
            return new CompatibilityCase(name.substring(0, name.length() - SUFFIX.length()), steps);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }
}
