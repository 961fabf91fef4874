package io.coverbridge.adapter.books;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.error.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with a body, place by place. Keeps the first hundred: nobody reads more, and an answer has to end. */
final class Violations {

    static final int MOST = 100;
    private static final String MISSING = "Missing data for required field.";

    private final List<Violation> found = new ArrayList<>();

    void add(String path, String text) {
        if (found.size() < MOST) {
            found.add(new Violation(path, text));
        }
    }

    void missing(String path) {
        add(path, MISSING);
    }

    /** Notes a value that is given and is none of a closed list. */
    void unlessOneOf(Collection<String> allowed, @Nullable String value, String path) {
        if (value != null && !allowed.contains(value)) {
            add(path, "Must be one of: " + allowed.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Violation> all() {
        return List.copyOf(found);
    }

    /**
     * Ends the checking.
     *
     * @throws ApiException 422 with all that is wrong
     */
    void check() {
        if (!found.isEmpty()) {
            throw ApiException.invalid(found);
        }
    }
}
