package io.coverbridge.adapter.x12.syntax;

import io.coverbridge.adapter.x12.syntax.PlacedSegment.Repetition;
import io.xlate.edi.stream.Location;
import java.util.ArrayList;
import java.util.List;

/** Gathers what the elements of one segment say from their second time on. */
final class Repeated {

    private final List<Repetition> complete = new ArrayList<>();
    private final List<String> components = new ArrayList<>();
    private int element;
    private int occurrence;

    void clear() {
        complete.clear();
        components.clear();
    }

    void add(Location location, String text) {
        if (location.getElementPosition() != element || location.getElementOccurrence() != occurrence) {
            close();
            element = location.getElementPosition();
            occurrence = location.getElementOccurrence();
        }
        components.add(text);
    }

    List<Repetition> repetitions() {
        close();
        return complete;
    }

    private void close() {
        if (!components.isEmpty()) {
            complete.add(new Repetition(element, components));
            components.clear();
        }
    }
}
