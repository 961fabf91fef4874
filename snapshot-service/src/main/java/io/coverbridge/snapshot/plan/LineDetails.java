package io.coverbridge.snapshot.plan;

import io.coverbridge.events.member.LineOfCoverage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What plans of a line say beyond what all plans say. */
final class LineDetails {

    private static final String COBRA = "cobra_rules";
    private static final String VOLUME = "volume_rules";
    private static final String NETWORK = "network";
    private static final String METAL = "metal_tier";
    private static final String VOLUNTARY = "voluntary";
    private static final String BENEFITS = "benefits";
    private static final String AGES = "dependent_child_age_limits";

    private LineDetails() {}

    /**
     * The fields of a line, in their order: those that are held, and the ones that the line always has.
     *
     * @param line as the API spells it
     * @param held what the carrier told of the plan
     */
    static Map<String, @Nullable Object> of(String line, Map<String, @Nullable Object> held) {
        LineOfCoverage known = LineOfCoverage.valueOf(line.toUpperCase(Locale.ROOT));
        Map<String, @Nullable Object> details = new LinkedHashMap<>(required(known));
        optional(known).forEach(name -> details.put(name, null));
        details.replaceAll((name, otherwise) -> held.get(name) == null ? otherwise : held.get(name));
        details.values().removeIf(value -> value == null);
        return details;
    }

    /** What a carrier does not grant is not granted: a plan without rules for COBRA is not eligible. */
    private static Map<String, @Nullable Object> required(LineOfCoverage line) {
        return switch (line) {
            case MEDICAL, DENTAL, VISION -> Map.of(COBRA, Map.of("eligible", false));
            case LIFE, ADD, STD, LTD, CRITICAL_ILLNESS, HEALTH_FUND -> Map.of(VOLUME, Map.of());
            case ACCIDENT, CANCER, HOSPITAL_INDEMNITY, PHARMACY, WELLNESS -> Map.of();
        };
    }

    private static List<String> optional(LineOfCoverage line) {
        return switch (line) {
            case MEDICAL -> List.of(NETWORK, METAL, AGES);
            case DENTAL -> List.of(NETWORK, VOLUNTARY, BENEFITS, AGES);
            case VISION -> List.of(VOLUNTARY, BENEFITS, AGES);
            case LIFE, CRITICAL_ILLNESS -> List.of(BENEFITS, AGES);
            case ADD, STD, LTD -> List.of(BENEFITS);
            case ACCIDENT, CANCER, HOSPITAL_INDEMNITY -> List.of(AGES);
            case HEALTH_FUND -> List.of(COBRA);
            case PHARMACY -> List.of(VOLUNTARY, COBRA);
            case WELLNESS -> List.of(BENEFITS, COBRA);
        };
    }
}
