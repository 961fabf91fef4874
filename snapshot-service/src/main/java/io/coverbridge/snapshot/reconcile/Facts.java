package io.coverbridge.snapshot.reconcile;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coverbridge.events.DifferenceObject;
import io.coverbridge.events.EventJson;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.snapshot.decision.HeldEnrollment;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one side says of a member or an enrollment. Never prints itself.
 *
 * @param values by the names that the API has for them; no entry for what is left out
 */
record Facts(DifferenceObject type, UUID id, Map<String, JsonNode> values) {

    static final String START = "effective_start_date";
    static final String END = "effective_end_date";

    static Facts of(HeldEnrollment held) {
        return of(
                new FamilyCoverage(
                        held.lineOfCoverage(),
                        held.planId(),
                        held.planName(),
                        held.signatureDate(),
                        held.carrierConfig(),
                        held.cobraDetails(),
                        List.of()),
                held.enrollment());
    }

    static Facts of(FamilyCoverage coverage, FamilyEnrollment enrollment) {
        ObjectNode values = (ObjectNode) EventJson.tree(enrollment);
        values.setAll((ObjectNode) EventJson.tree(coverage));
        values.remove(List.of("id", "individual_type", "plan_name", "enrollments"));
        return of(DifferenceObject.INDIVIDUAL_ENROLLMENT, enrollment.id(), values);
    }

    /** Demographics: the person, the job, and the place in the family and in the group's structure. */
    static Facts of(FamilyMember member) {
        ObjectNode values = (ObjectNode) EventJson.tree(member);
        values.setAll((ObjectNode) values.remove("person"));
        values.remove(List.of("id", "individual_type", "custom_individual_id"));
        return of(
                member.individualType() == IndividualType.EMPLOYEE
                        ? DifferenceObject.EMPLOYEE
                        : DifferenceObject.DEPENDENT,
                member.id(),
                values);
    }

    /** Every enrollment of a family, by id. */
    static Map<UUID, Facts> enrollments(Family family) {
        Map<UUID, Facts> facts = new LinkedHashMap<>();
        for (FamilyCoverage coverage : family.coverages()) {
            coverage.enrollments().forEach(enrollment -> facts.put(enrollment.id(), of(coverage, enrollment)));
        }
        return facts;
    }

    private static Facts of(DifferenceObject type, UUID id, ObjectNode tree) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        tree.properties().forEach(entry -> {
            if (!Values.isNothing(entry.getValue())) {
                values.put(entry.getKey(), entry.getValue());
            }
        });
        return new Facts(type, id, values);
    }

    @Nullable
    JsonNode get(String name) {
        return values.get(name);
    }

    /** With the platform's values of a difference in place of these. */
    Facts overlaid(List<DifferingField> fields) {
        Map<String, JsonNode> overlaid = new LinkedHashMap<>(values);
        for (DifferingField field : fields) {
            if (field.platformValue() == null) {
                overlaid.remove(field.name());
            } else {
                overlaid.put(field.name(), field.platformValue());
            }
        }
        return new Facts(type, id, overlaid);
    }

    /** Where to look for an enrollment that the other side has under another id. */
    Optional<CoverageSlot> slot() {
        return CoverageSlot.of(values);
    }

    /** Whether the enrollment counts for any day. */
    boolean counts() {
        return !date(END).isBefore(date(START));
    }

    /** Whether the enrollment counts on this day or later. */
    boolean isInForce(LocalDate today) {
        return counts() && !date(END).isBefore(today);
    }

    private LocalDate date(String name) {
        return LocalDate.parse(requireNonNull(values.get(name), name).textValue());
    }

    @Override
    public String toString() {
        return "Facts[" + type + " " + id + "]";
    }
}
