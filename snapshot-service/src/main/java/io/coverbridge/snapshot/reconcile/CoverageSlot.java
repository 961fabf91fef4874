package io.coverbridge.snapshot.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What makes two enrollments the same one, whatever their ids: member, line, plan and start. Never prints itself.
 *
 * @param values of these four
 */
public record CoverageSlot(List<JsonNode> values) {

    private static final List<String> NAMES = List.of("individual_id", "line_of_coverage", "plan_id", Facts.START);

    public CoverageSlot {
        values = List.copyOf(values);
    }

    /** What the platform says of an enrollment that the carrier does not have; empty if the fields do not say it all. */
    public static Optional<CoverageSlot> of(List<DifferingField> fields) {
        return of(name -> fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(DifferingField::platformValue)
                .orElse(null));
    }

    static Optional<CoverageSlot> of(Map<String, JsonNode> values) {
        return of(values::get);
    }

    private static Optional<CoverageSlot> of(Function<String, @Nullable JsonNode> values) {
        List<JsonNode> found = NAMES.stream()
                .map(values)
                .flatMap(value -> Optional.ofNullable(value).stream())
                .toList();
        return found.size() == NAMES.size() ? Optional.of(new CoverageSlot(found)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "CoverageSlot[redacted]";
    }
}
