package io.coverbridge.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/**
 * The invented families with the ids of one group's plans and members in place of those that their files have.
 *
 * @param group the group
 * @param snapshots of that group
 */
record SampleDocuments(ConnectedGroup group, Snapshots snapshots) {

    private static final String EMPLOYEE = "6a1f2c84-0b5e-4f6d-9a3e-1d2c3b4a5f60";
    private static final String DEPENDENT = "c2b7d0e1-4f58-4a0b-8c66-90d1f7a2b301";

    ObjectNode newHire() throws IOException {
        ObjectNode document = Documents.read("new-hire.json");
        coverage(document, "life").put("plan_id", group.plans().get("Harborline Voluntary Life"));
        return document;
    }

    /** The end of the employment of somebody who was hired. */
    ObjectNode termination(String employeeId) throws IOException {
        String dependentId = snapshots.dependents(employeeId).get(0).path("id").asText();
        return withPlans(Documents.read("termination.json")
                .toString()
                .replace(EMPLOYEE, employeeId)
                .replace(DEPENDENT, dependentId));
    }

    /** Whoever is terminated was hired before, with everything that ends then, and vision, which its document leaves out. */
    ObjectNode beforeTermination() throws IOException {
        ObjectNode document = withPlans(Documents.read("termination.json").toString());
        document.remove("omitted_coverage_handling");
        ((ObjectNode) document.path("employee")).remove("id");
        ObjectNode employment = (ObjectNode) document.at("/employee/employment");
        employment.put("employment_status", "full-time").put("hours_worked", 40);
        ((ObjectNode) employment.path("employment_dates")).remove("terminated");
        ((ObjectNode) document.at("/dependents/0"))
                .put("custom_individual_id", "DEP-10077-1")
                .remove("id");
        document.path("events").forEach(event -> ((ObjectNode) event).put("reason", "open_enrollment"));
        ObjectNode dental = coverage(document, "dental");
        dental.remove("cobra_details");
        String vision = group.plans().get("Cascade Vision");
        document.withArray("coverages")
                .add(dental.deepCopy().put("line_of_coverage", "vision").put("plan_id", vision));
        document.findParents("effective_end_date").forEach(enrolled -> opened((ObjectNode) enrolled));
        return document;
    }

    private static void opened(ObjectNode enrolled) {
        boolean employee = enrolled.path("individual_type").asText().equals("employee");
        enrolled.put("custom_individual_id", employee ? "EMP-10077" : "DEP-10077-1");
        enrolled.put("effective_end_date", "9999-12-31");
        enrolled.remove(List.of("latest_change_effective_date", "individual_id"));
    }

    /** The move of somebody who is known by name, birth and number; one coverage goes on, the others are left out. */
    ObjectNode moveOf(JsonNode known, JsonNode goesOn) throws IOException {
        ObjectNode document = Documents.read("move-with-auto-link.json");
        ObjectNode person = (ObjectNode) document.at("/employee/person");
        List.of("first_name", "last_name", "date_of_birth", "ssn", "sex")
                .forEach(name -> person.set(name, known.at("/person/" + name)));
        ObjectNode coverage = (ObjectNode) document.at("/coverages/0");
        coverage.put("line_of_coverage", goesOn.path("line_of_coverage").asText());
        coverage.put("plan_id", goesOn.path("plan_id").asText()).remove("plan_name");
        ArrayNode enrolled = (ArrayNode) coverage.path("enrolled_members");
        enrolled.remove(1);
        ((ObjectNode) enrolled.path(0)).set("effective_start_date", goesOn.path("effective_start_date"));
        return document;
    }

    static ObjectNode coverage(ObjectNode document, String line) {
        for (JsonNode coverage : document.path("coverages")) {
            if (coverage.path("line_of_coverage").asText().equals(line)) {
                return (ObjectNode) coverage;
            }
        }
        throw new AssertionError("no coverage of line " + line);
    }

    private ObjectNode withPlans(String text) throws IOException {
        ObjectNode document = (ObjectNode) Answer.parse(text);
        coverage(document, "medical").put("plan_id", group.plans().get("Cascade EPO Silver"));
        coverage(document, "dental").put("plan_id", group.plans().get("Cascade Dental PPO"));
        return document;
    }
}
