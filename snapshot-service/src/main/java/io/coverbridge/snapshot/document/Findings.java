package io.coverbridge.snapshot.document;

import io.coverbridge.kit.error.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects violations; each once, and no more than a person or an answer can take. */
final class Findings {

    /** Most violations of one document. */
    static final int MAX_VIOLATIONS = 1_000;

    private static final Comparator<Violation> ORDER =
            Comparator.comparing(Violation::path).thenComparing(Violation::text);

    private final String prefix;
    private final List<Violation> violations = new ArrayList<>();

    /**
     * Starts without any.
     *
     * @param prefix what every path begins with
     */
    Findings(String prefix) {
        this.prefix = prefix;
    }

    /**
     * Notes a violation.
     *
     * @param path within the document; empty for the document itself
     */
    void add(String path, String text) {
        if (!isFull()) {
            violations.add(new Violation(path.isEmpty() ? document() : prefix + path, text));
        }
    }

    boolean isEmpty() {
        return violations.isEmpty();
    }

    /** Whether no more is told. */
    boolean isFull() {
        return violations.size() >= MAX_VIOLATIONS;
    }

    List<Violation> ordered() {
        return violations.stream().distinct().sorted(ORDER).toList();
    }

    private String document() {
        return prefix.isEmpty() ? "body" : prefix.substring(0, prefix.length() - 1);
    }
}
