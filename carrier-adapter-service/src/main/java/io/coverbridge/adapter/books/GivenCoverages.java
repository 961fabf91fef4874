package io.coverbridge.adapter.books;

import static io.coverbridge.adapter.books.GivenFamilies.absent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coverbridge.events.SyncedPlan;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.LineOfCoverage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Completes and checks what families are enrolled in: plans of the group, members of the family. */
final class GivenCoverages {

    static final String SAME_ID = "Another enrollment in the group has this id.";

    private static final String ID = "id";
    private static final String PLAN_ID = "plan_id";
    private static final String PLAN_NAME = "plan_name";
    private static final String LINE = "line_of_coverage";
    private static final String INDIVIDUAL_ID = "individual_id";
    private static final String INDIVIDUAL_TYPE = "individual_type";
    private static final String END = "effective_end_date";

    private final GivenIds ids;
    private final Map<String, SyncedPlan> plans = new HashMap<>();
    private final Set<String> taken;
    private final Violations violations;

    GivenCoverages(GivenIds ids, List<SyncedPlan> plans, Set<String> taken, Violations violations) {
        this.ids = ids;
        this.taken = taken;
        this.violations = violations;
        plans.forEach(plan -> this.plans.put(plan.name(), plan));
    }

    /**
     * Completes the coverages of a family in place. What is no object is left to the reader of records, which refuses it.
     *
     * @param members by id and by the platform's id
     */
    void complete(JsonNode family, Map<String, ObjectNode> members, String path) {
        JsonNode coverages = family.path("coverages");
        for (int i = 0; i < coverages.size(); i++) {
            if (coverages.get(i) instanceof ObjectNode coverage) {
                complete(coverage, members, path + ".coverages[" + i + "]");
            }
        }
    }

    private void complete(ObjectNode coverage, Map<String, ObjectNode> members, String at) {
        SyncedPlan plan = plans.get(coverage.path(PLAN_NAME).asText(""));
        if (plan == null) {
            // Without its plan, nothing about it could be right.
            if (absent(coverage, PLAN_NAME)) {
                violations.missing(at + "." + PLAN_NAME);
            } else {
                violations.add(at + "." + PLAN_NAME, "The group has no plan with this name.");
            }
            fill(coverage, PLAN_ID, ids.of("nothing").toString());
            fill(coverage, LINE, LineOfCoverage.MEDICAL.wire());
            coverage.put(PLAN_NAME, "unknown");
        } else {
            sameOrFill(coverage, PLAN_ID, plan.id().toString(), at, "Is not the id of this plan.");
            sameOrFill(coverage, LINE, plan.lineOfCoverage().wire(), at, "Is not the line of this plan.");
        }
        JsonNode enrollments = coverage.path("enrollments");
        for (int i = 0; i < enrollments.size(); i++) {
            if (enrollments.get(i) instanceof ObjectNode enrollment) {
                String place = at + ".enrollments[" + i + "]";
                complete(enrollment, coverage.path(PLAN_NAME).asText(), members, place);
                if (plan != null && !absent(enrollment, "volume") && !PlanTerms.knowsVolume(plan.lineOfCoverage())) {
                    violations.add(place + ".volume", "Enrollments of this line have none.");
                }
            }
        }
    }

    private void complete(ObjectNode enrollment, String planName, Map<String, ObjectNode> members, String at) {
        if (absent(enrollment, INDIVIDUAL_ID)) {
            violations.missing(at + "." + INDIVIDUAL_ID);
            enrollment.put(INDIVIDUAL_ID, ids.of("nobody").toString());
            fill(enrollment, INDIVIDUAL_TYPE, "employee");
        } else {
            ObjectNode member = members.get(enrollment.path(INDIVIDUAL_ID).asText());
            if (member == null) {
                violations.add(at + "." + INDIVIDUAL_ID, "Nobody in the family has this id.");
                fill(enrollment, INDIVIDUAL_TYPE, "employee");
            } else {
                enrollment.set(INDIVIDUAL_ID, member.get(ID));
                String type = member.path(INDIVIDUAL_TYPE).asText();
                sameOrFill(enrollment, INDIVIDUAL_TYPE, type, at, "Is not what the individual is.");
            }
        }
        fill(enrollment, END, FamilyEnrollment.OPEN_END.toString());
        fill(
                enrollment,
                ID,
                ids.of("enrollment/" + enrollment.path(INDIVIDUAL_ID).asText() + "/" + planName + "/"
                                + enrollment.path("effective_start_date").asText())
                        .toString());
        JsonNode id = enrollment.path(ID);
        if (id.isTextual() && !taken.add("enrollment/" + id.textValue().toLowerCase(Locale.ROOT))) {
            violations.add(at + "." + ID, SAME_ID);
        }
    }

    private void sameOrFill(ObjectNode node, String field, String value, String at, String otherwise) {
        if (!absent(node, field) && !node.path(field).asText().equalsIgnoreCase(value)) {
            violations.add(at + "." + field, otherwise);
        }
        node.put(field, value);
    }

    private static void fill(ObjectNode node, String field, String value) {
        if (absent(node, field)) {
            node.put(field, value);
        }
    }
}
