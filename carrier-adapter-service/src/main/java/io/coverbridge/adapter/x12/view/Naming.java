package io.coverbridge.adapter.x12.view;

import io.coverbridge.adapter.x12.syntax.PlacedSegment;
import io.coverbridge.adapter.x12.syntax.PlacedSegment.Repetition;
import io.coverbridge.adapter.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.List;

/** Gives a segment and its elements their names, and hides social security numbers if that is asked for. */
record Naming(boolean masked) {

    NamedSegment of(PlacedSegment placed) {
        Segment segment = placed.segment();
        List<NamedElement> named = new ArrayList<>();
        for (int element = 1; element <= segment.elements().size(); element++) {
            add(segment, element, segment.elements().get(element - 1), named);
            for (Repetition repetition : placed.repetitions()) {
                if (repetition.element() == element) {
                    add(segment, element, repetition.components(), named);
                }
            }
        }
        return new NamedSegment(placed.number(), segment.id(), Names.of(segment.id()), placed.loop(), named);
    }

    private void add(Segment segment, int element, List<String> components, List<NamedElement> named) {
        String ref = "%s%02d".formatted(segment.id(), element);
        boolean composite = components.size() > 1 || Names.isComposite(ref);
        for (int component = 1; component <= components.size(); component++) {
            String text = components.get(component - 1);
            if (!text.isEmpty()) {
                String of = composite ? ref + "-" + component : ref;
                named.add(new NamedElement(of, Names.of(of), shown(segment, element, text)));
            }
        }
    }

    private String shown(Segment segment, int element, String text) {
        String before = element == 1 ? "" : segment.element(element - 1);
        return masked ? SsnPlaces.shown(segment.id(), element, before, text) : text;
    }
}
