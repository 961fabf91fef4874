package io.coverbridge.snapshot.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document that may be wrong anywhere, read as far as it can be: what is missing or of another type is empty.
 * Its path is spelled out when somebody asks for it, which is when something is wrong.
 */
final class Place {

    private final @Nullable Place parent;
    private final String name;
    private final int index;
    private final JsonNode node;

    private Place(@Nullable Place parent, String name, int index, JsonNode node) {
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.node = node;
    }

    /** The document itself. */
    static Place of(JsonNode document) {
        return new Place(null, "", 0, document);
    }

    JsonNode node() {
        return node;
    }

    Place at(String property) {
        return at(property, node.path(property));
    }

    /** The same with the value at hand. */
    Place at(String property, JsonNode value) {
        return new Place(this, property, 0, value);
    }

    /** An entry of a list. */
    Place at(int position, JsonNode value) {
        return new Place(this, "", position, value);
    }

    /** The entries of a list; none if it is no list. */
    Stream<Place> each(String property) {
        Place list = at(property);
        return list.node.isArray()
                ? IntStream.range(0, list.node.size()).mapToObj(i -> list.at(i, list.node.path(i)))
                : Stream.empty();
    }

    /** In the API's words; empty for the document. */
    String path() {
        if (parent == null) {
            return "";
        }
        return name.isEmpty() ? parent.path() + "[" + index + "]" : parent.pathOf(name);
    }

    String pathOf(String property) {
        String path = path();
        return path.isEmpty() ? property : path + "." + property;
    }

    boolean has(String property) {
        return node.has(property);
    }

    Optional<String> text(String property) {
        return Optional.ofNullable(node.path(property).textValue());
    }

    /** A name that the platform has given: an event, a member. */
    Optional<String> label(String property) {
        return text(property).filter(Formats::isLabel);
    }

    Optional<UUID> uuid(String property) {
        return text(property).flatMap(Formats::uuid);
    }

    Optional<LocalDate> day(String property) {
        return text(property).flatMap(Formats::day);
    }

    @Override
    public String toString() {
        return "Place[" + path() + "]";
    }
}
