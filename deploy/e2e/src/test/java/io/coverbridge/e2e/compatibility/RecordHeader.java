package io.coverbridge.e2e.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Records begin with their ids, versions and times, in this order, as those of the public API do. */
final class RecordHeader {

    private static final List<String> KEYS = List.of("id", "version", "created", "modified");

    /** Says what changed and is no record: its keys come as the database sorts them. */
    private static final String OF_EVENTS = "data";

    private RecordHeader() {}

    /** Records anywhere in an answer that begin otherwise, each with its place as a JSON pointer. */
    static List<String> mismatches(JsonNode answer) {
        List<String> mismatches = new ArrayList<>();
        look("", answer, mismatches);
        return mismatches;
    }

    private static void look(String at, JsonNode node, List<String> mismatches) {
        if (node.hasNonNull("id") && node.hasNonNull("version")) {
            List<String> expected = KEYS.stream().filter(node::has).toList();
            Iterable<String> names = node::fieldNames;
            List<String> actual = StreamSupport.stream(names.spliterator(), false)
                    .limit(expected.size())
                    .toList();
            if (!actual.equals(expected)) {
                mismatches.add(at + ": begins with " + actual + " instead of " + expected);
            }
        }
        node.properties().stream()
                .filter(property -> !property.getKey().equals(OF_EVENTS))
                .forEach(property -> look(at + "/" + property.getKey(), property.getValue(), mismatches));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(at + "/" + i, node.path(i), mismatches);
            }
        }
    }
}
