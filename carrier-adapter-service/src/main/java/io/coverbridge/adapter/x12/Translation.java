package io.coverbridge.adapter.x12;

import io.coverbridge.adapter.x12.file.BenefitFamily;
import java.util.List;

/** A family in the words of a file, or why there are none for it. */
public sealed interface Translation {

    /** Rows that any file can take. */
    record Expressed(BenefitFamily family) implements Translation {}

    /**
     * No file can say it.
     *
     * @param problems every one, at least one
     */
    record Inexpressible(List<Problem> problems) implements Translation {
        public Inexpressible {
            problems = List.copyOf(problems);
        }
    }
}
