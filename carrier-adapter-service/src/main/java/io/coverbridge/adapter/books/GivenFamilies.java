package io.coverbridge.adapter.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coverbridge.events.SyncedPlan;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the families that a carrier is to hold: in the shape of the events, with ids, plan ids, lines and open ends left out
 * where they follow. Everything that is wrong is noted at its path; one use for one body.
 */
final class GivenFamilies {

    /** Most members of one family. */
    static final int MOST_MEMBERS = 100;

    static final String SAME_ID = "Another one in the group has this id.";
    static final String SAME_SSN = "Another one in the group has this SSN.";

    private static final String MEMBERS = "members";
    private static final String ID = "id";

    private final GivenIds ids;
    private final Violations violations;
    private final RecordReader records;
    private final GivenCoverages coverages;
    private final Set<String> taken = new HashSet<>();

    GivenFamilies(GivenIds ids, List<SyncedPlan> plans, Violations violations) {
        this.ids = ids;
        this.violations = violations;
        this.records = new RecordReader(violations);
        this.coverages = new GivenCoverages(ids, plans, taken, violations);
    }

    /** The families; of use only if nothing is wrong. */
    List<Family> read(List<JsonNode> nodes, String path) {
        List<Family> families = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Family family = family(nodes.get(i), path + "[" + i + "]");
            if (family != null) {
                families.add(family);
            }
        }
        return families;
    }

    private @Nullable Family family(JsonNode given, String path) {
        if (!given.isObject()) {
            violations.add(path, "Not a valid object.");
            return null;
        }
        ObjectNode node = given.deepCopy();
        JsonNode members = node.path(MEMBERS);
        if (members.isMissingNode() || members.isNull()) {
            violations.missing(path + "." + MEMBERS);
            return null;
        }
        if (members.size() > MOST_MEMBERS) {
            violations.add(path + "." + MEMBERS, "Has more than " + MOST_MEMBERS + " entries.");
            return null;
        }
        checkEmployees(members, path);
        Map<String, ObjectNode> known = members(members, path + "." + MEMBERS);
        coverages.complete(node, known, path);
        Family family = records.read(Family.class, node, path);
        return family == null ? null : new Family(employeeFirst(family), family.coverages());
    }

    private void checkEmployees(JsonNode members, String path) {
        int employees = 0;
        for (JsonNode member : members) {
            employees += isEmployee(member) ? 1 : 0;
        }
        if (employees != 1) {
            violations.add(path + "." + MEMBERS, "Exactly one has to be the employee.");
        }
    }

    /** Gives everybody an id, and finds them by it, or by the platform's id. */
    private Map<String, ObjectNode> members(JsonNode members, String path) {
        Map<String, ObjectNode> known = new HashMap<>();
        String household = household(members);
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i) instanceof ObjectNode member) {
                String at = path + "[" + i + "]";
                if (absent(member, ID)) {
                    member.put(
                            ID,
                            ids.of((isEmployee(member) ? "" : household + "/") + who(member))
                                    .toString());
                }
                unique(member.path(ID), at + "." + ID, SAME_ID);
                unique(member.path("person").path("ssn"), at + ".person.ssn", SAME_SSN);
                checkJob(member, at);
                known.put(member.path(ID).asText(), member);
                String custom = member.path("custom_individual_id").asText("");
                if (!custom.isEmpty()) {
                    known.putIfAbsent(custom, member);
                }
            }
        }
        return known;
    }

    private void checkJob(ObjectNode member, String at) {
        boolean hasJob = !absent(member, "employment");
        if (isEmployee(member) && !hasJob) {
            violations.missing(at + ".employment");
        } else if (!isEmployee(member) && hasJob) {
            violations.add(at + ".employment", "Is for employees.");
        }
    }

    private void unique(JsonNode value, String path, String otherwise) {
        if (value.isTextual() && !taken.add(value.textValue().toLowerCase(Locale.ROOT))) {
            violations.add(path, otherwise);
        }
    }

    private static String household(JsonNode members) {
        for (JsonNode member : members) {
            if (isEmployee(member)) {
                return absent(member, ID) ? who(member) : member.path(ID).asText();
            }
        }
        return "";
    }

    /** What tells somebody from the others: the platform's id, or else who it is. */
    private static String who(JsonNode member) {
        String custom = member.path("custom_individual_id").asText("");
        if (!custom.isEmpty()) {
            return "custom/" + custom;
        }
        JsonNode person = member.path("person");
        String ssn = person.path("ssn").asText("");
        return ssn.isEmpty()
                ? "person/" + person.path("first_name").asText() + "/"
                        + person.path("last_name").asText() + "/"
                        + person.path("date_of_birth").asText()
                : "ssn/" + ssn;
    }

    private static boolean isEmployee(JsonNode member) {
        return member.path("individual_type").asText().equals(IndividualType.EMPLOYEE.wire());
    }

    static boolean absent(JsonNode node, String field) {
        return node.path(field).isMissingNode() || node.path(field).isNull();
    }

    private static List<FamilyMember> employeeFirst(Family family) {
        return family.members().stream()
                .sorted(Comparator.comparing(member -> member.individualType() != IndividualType.EMPLOYEE))
                .toList();
    }

    /** Where the employee is among the members of a family that could be read. */
    static int placeOfEmployee(JsonNode family) {
        JsonNode members = family.path(MEMBERS);
        int place = 0;
        while (!isEmployee(members.path(place))) {
            place++;
        }
        return place;
    }

    /** The employee of a family that was read. */
    static UUID employeeOf(Family family) {
        return family.members().get(0).id();
    }
}
