package io.coverbridge.snapshot.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A place in a document that may be wrong anywhere, read as far as it can be: what is missing or of another type is empty.
 *
 * @param path in the API's words; empty for the document
 */
record Place(String path, JsonNode node) {

    Place at(String name) {
        return new Place(pathOf(name), node.path(name));
    }

    /** The entries of a list; none if it is no list. */
    Stream<Place> each(String name) {
        JsonNode list = node.path(name);
        String path = pathOf(name);
        return list.isArray()
                ? IntStream.range(0, list.size()).mapToObj(i -> new Place(path + "[" + i + "]", list.path(i)))
                : Stream.empty();
    }

    String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    boolean has(String name) {
        return node.has(name);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(node.path(name).textValue());
    }

    /** A name that the platform has given: an event, a member. */
    Optional<String> label(String name) {
        return text(name).filter(Formats::isLabel);
    }

    Optional<UUID> uuid(String name) {
        return text(name).flatMap(Formats::uuid);
    }

    Optional<LocalDate> day(String name) {
        return text(name).flatMap(Formats::day);
    }

    @Override
    public String toString() {
        return "Place[" + path + "]";
    }
}
