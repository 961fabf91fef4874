package io.coverbridge.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;

/** The snapshot document of an invented family, changed as its life goes on. Members go by the platform's ids. */
final class FamilyDocument {

    private static final String OPEN_END = "9999-12-31";

    private final ObjectNode document;
    private final String employee;

    private FamilyDocument(ObjectNode document, String employee) {
        this.document = document;
        this.employee = employee;
    }

    /** An employee alone, without coverage. */
    static FamilyDocument of(String customId, String firstName, String lastName, String ssn, String hired) {
        ObjectNode document = (ObjectNode)
                Answer.parse("""
                    {"snapshot_mode":"current_open","employee":{"custom_individual_id":"%s",\
                    "employment":{"employment_status":"full-time","hours_worked":40,"occupation":"Surveyor",\
                    "employment_dates":{"hire_date":"%s"},\
                    "salary":{"amount":64000,"type":"salary","unit":"annual","effective_date":"%s"}},\
                    "person":%s},"dependents":[],"coverages":[],"events":[]}\
                    """.formatted(customId, hired, hired, person(firstName, lastName, "1988-03-17", ssn)));
        return new FamilyDocument(document, customId);
    }

    private static String person(String firstName, String lastName, String born, String ssn) {
        String address = """
            {"street_one":"31 Gannet Wharf","city":"Astoria","state":"OR","zip_code":"97103"}\
            """;
        String number = ssn.isEmpty() ? "" : "\"ssn\":\"" + ssn + "\",";
        return """
            {"first_name":"%s","last_name":"%s","date_of_birth":"%s","sex":"F",%s\
            "home_address":%s,"mailing_address":%s}\
            """.formatted(firstName, lastName, born, number, address, address);
    }

    /** Adds a dependent; an empty SSN stands for one that is not known. */
    FamilyDocument dependent(String customId, String relationship, String firstName, String born, String ssn) {
        String lastName = person(employee).path("last_name").asText();
        dependents().add(Answer.parse("""
            {"custom_individual_id":"%s","relationship":"%s","person":%s}\
            """.formatted(customId, relationship, person(firstName, lastName, born, ssn))));
        return this;
    }

    /** Enrolls a member in a plan, open-ended. */
    ObjectNode enroll(String carrierId, String line, String plan, String member, String start) {
        ObjectNode enrolled =
                coverage(carrierId, line, plan).withArray("enrolled_members").addObject();
        enrolled.put("individual_type", member.equals(employee) ? "employee" : "dependent");
        enrolled.put("custom_individual_id", member);
        enrolled.put("effective_start_date", start);
        enrolled.put("effective_end_date", OPEN_END);
        return enrolled;
    }

    /** A member's enrollment in a plan. */
    ObjectNode enrollment(String plan, String member) {
        return find(coverage(plan).withArray("enrolled_members"), "custom_individual_id", member);
    }

    /** The coverage in a plan. */
    ObjectNode coverage(String plan) {
        return find(document.withArray("coverages"), "plan_name", plan);
    }

    private ObjectNode coverage(String carrierId, String line, String plan) {
        ObjectNode found = find(document.withArray("coverages"), "plan_name", plan);
        if (found.isEmpty()) {
            ObjectNode added = document.withArray("coverages").addObject();
            return added.put("carrier_id", carrierId)
                    .put("line_of_coverage", line)
                    .put("plan_name", plan);
        }
        return found;
    }

    /** Leaves out a coverage from now on. */
    void leaveOut(String plan) {
        remove(document.withArray("coverages"), "plan_name", plan);
    }

    /** Leaves out a dependent and its enrollments from now on. */
    void leaveOutMember(String member) {
        remove(dependents(), "custom_individual_id", member);
        document.withArray("coverages")
                .forEach(coverage ->
                        remove((ArrayNode) coverage.path("enrolled_members"), "custom_individual_id", member));
    }

    /** Ends every enrollment that is open. */
    void endAll(String date) {
        document.findParents("effective_end_date").stream()
                .filter(enrolled -> enrolled.path("effective_end_date").asText().equals(OPEN_END))
                .forEach(enrolled -> ((ObjectNode) enrolled).put("effective_end_date", date));
    }

    /** One event that caused everything. */
    FamilyDocument because(String reason, String date) {
        String type = reason.equals("moved") ? "demographic" : "coverage";
        document.putArray("events")
                .addObject()
                .put("id", "cause")
                .put("reason", reason)
                .put("date", date)
                .put("type", type);
        employee().put("event_id", "cause");
        dependents().forEach(dependent -> ((ObjectNode) dependent).put("event_id", "cause"));
        document.findParents("effective_end_date")
                .forEach(enrolled -> ((ObjectNode) enrolled).put("event_id", "cause"));
        return this;
    }

    ObjectNode employee() {
        return (ObjectNode) document.path("employee");
    }

    ObjectNode employment() {
        return (ObjectNode) employee().path("employment");
    }

    /** The person that a member is. */
    ObjectNode person(String member) {
        ObjectNode owner = member.equals(employee) ? employee() : find(dependents(), "custom_individual_id", member);
        return (ObjectNode) owner.path("person");
    }

    /** The document as it is now. */
    ObjectNode json() {
        return document.deepCopy();
    }

    private ArrayNode dependents() {
        return document.withArray("dependents");
    }

    private static ObjectNode find(ArrayNode among, String key, String value) {
        return StreamSupport.stream(among.spliterator(), false)
                .filter(entry -> entry.path(key).asText().equals(value))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseGet(among::objectNode);
    }

    private static void remove(ArrayNode from, String key, String value) {
        for (int entry = from.size() - 1; entry >= 0; entry--) {
            JsonNode candidate = from.path(entry);
            if (candidate.path(key).asText().equals(value)) {
                from.remove(entry);
            }
        }
    }
}
