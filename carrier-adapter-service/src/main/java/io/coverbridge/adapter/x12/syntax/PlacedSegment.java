package io.coverbridge.adapter.x12.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment that was read.
 *
 * @param position its number, from 1, counted from ST within a transaction set, otherwise from ISA
 * @param number its number in the whole file, from 1
 * @param loop the loop of the implementation guide that it is in, e.g. {@code 2100A}; absent outside of loops
 * @param repetitions what elements say from their second time on; the segment has the first
 */
public record PlacedSegment(
        Segment segment, int position, int number, @Nullable String loop, List<Repetition> repetitions) {

    public PlacedSegment {
        repetitions = List.copyOf(repetitions);
    }

    /**
     * An element that is there once more.
     *
     * @param element position of the element, from 1
     * @param components its components; an element without components has one
     */
    public record Repetition(int element, List<String> components) {
        public Repetition {
            components = List.copyOf(components);
        }

        @Override
        public String toString() {
            return "Repetition[" + element + "]";
        }
    }
}
