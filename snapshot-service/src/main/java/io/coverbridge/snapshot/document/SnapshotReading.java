package io.coverbridge.snapshot.document;

import io.coverbridge.kit.error.Violation;
import java.util.List;

/** What became of the bytes of a snapshot. */
public sealed interface SnapshotReading {

    /** A snapshot that keeps every rule that can be checked without knowing more. */
    record Valid(MemberSnapshot snapshot) implements SnapshotReading {}

    /** JSON that breaks rules: all of them, ordered by path. */
    record Invalid(List<Violation> violations) implements SnapshotReading {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /** Not JSON. */
    record Malformed() implements SnapshotReading {}
}
