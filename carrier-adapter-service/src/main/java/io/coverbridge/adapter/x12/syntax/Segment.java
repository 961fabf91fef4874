package io.coverbridge.adapter.x12.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One segment. Elements and components count from 1, as in the implementation guides; what is not there is empty.
 *
 * @param id e.g. {@code NM1}
 * @param elements the components of each element; an element without components has one
 */
public record Segment(String id, List<List<String>> elements) {

    private static final List<String> EMPTY = List.of("");

    public Segment {
        elements = List.copyOf(elements);
    }

    /** A segment of plain elements; absent ones are empty, and those at the end are left out. */
    public static Segment of(String id, @Nullable String... elements) {
        List<List<String>> lists = new ArrayList<>(elements.length);
        for (String element : elements) {
            lists.add(element == null || element.isEmpty() ? EMPTY : List.of(element));
        }
        return new Segment(id, withoutEnd(lists));
    }

    /** The same with one more element, which is composed. */
    public Segment with(@Nullable String... components) {
        List<List<String>> lists = new ArrayList<>(elements);
        List<String> composed = new ArrayList<>();
        for (String component : components) {
            composed.add(component == null ? "" : component);
        }
        while (composed.size() > 1 && composed.get(composed.size() - 1).isEmpty()) {
            composed.remove(composed.size() - 1);
        }
        lists.add(List.copyOf(composed));
        return new Segment(id, lists);
    }

    /** The first component of an element; empty if there is none. */
    public String element(int position) {
        return component(position, 1);
    }

    /** The element, or nothing if it is empty. */
    public @Nullable String optional(int position) {
        String element = element(position);
        return element.isEmpty() ? null : element;
    }

    /** A component; empty if there is none. */
    public String component(int position, int component) {
        if (position > elements.size() || component > elements.get(position - 1).size()) {
            return "";
        }
        return elements.get(position - 1).get(component - 1);
    }

    /** Whether it is this one, with one of these codes in its first element. */
    public boolean is(String otherId, String... codes) {
        return id.equals(otherId) && (codes.length == 0 || Arrays.asList(codes).contains(element(1)));
    }

    private static List<List<String>> withoutEnd(List<List<String>> elements) {
        int size = elements.size();
        while (size > 0 && elements.get(size - 1) == EMPTY) {
            size--;
        }
        return elements.subList(0, size);
    }

    @Override
    public String toString() {
        return "Segment[" + id + "]";
    }
}
