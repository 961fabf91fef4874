package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/**
 * Three documents of invented families at two carriers, one that answers and one that takes files: a hire, the end of an
 * employment, and the move of somebody whom only the carrier knew. Ids of plans and members are read through the API.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class SampleFamiliesE2E {

    private static final String CASCADE = "b5d6c1f2-7a43-4c1e-9c0d-2f6f1f0a9e11";
    private static final String HARBORLINE = "3e0f9a57-51cb-4d0a-8a5e-6f1b7d2c4488";
    private static final String HMO = "Cascade HMO 1500";
    private static final Map<String, String> BOTH_SENT = Map.of(CASCADE, "sent", HARBORLINE, "sent");

    private final Client demo = Stack.shared().demo();
    private final ConnectedGroup group;
    private final Snapshots snapshots;
    private final SampleDocuments documents;

    SampleFamiliesE2E() throws IOException {
        group = ConnectedGroup.with(demo, CASCADE, "LK-0048213").and(HARBORLINE, "7700915-002");
        snapshots = new Snapshots(demo, group.id());
        documents = new SampleDocuments(group, snapshots);
    }

    @Test
    void aNewFamilyGoesToBothCarriersAndTheSameAgainChangesNothing() throws IOException {
        ObjectNode document = documents.newHire();

        JsonNode created = snapshots.create(document);

        assertThat(created.path("created_members")).hasSize(3);
        assertThat(Snapshots.fulfillments(created)).isEqualTo(Map.of(CASCADE, "processing", HARBORLINE, "processing"));
        JsonNode ended = snapshots.awaitEnd(created.path("id").asText());
        assertThat(ended.path("status").asText()).isEqualTo("completed");
        assertThat(Snapshots.fulfillments(ended)).isEqualTo(BOTH_SENT);
        assertThat(snapshots.inForce(ended.path("employee_id").asText(), "2026-04-01"))
                .containsExactly(
                        "Ignatius, " + HMO,
                        "Maribel, " + HMO,
                        "Ottoline, " + HMO,
                        "Ottoline, Harborline Voluntary Life, 122500",
                        "Ottoline, STD 60% / 14-day, 707");

        JsonNode again = snapshots.create(document);
        assertThat(again.path("created_members")).isEmpty();
        assertThat(again.path("status").asText()).isEqualTo("completed");
        assertThat(Snapshots.fulfillments(again)).isEqualTo(Map.of(CASCADE, "no_changes", HARBORLINE, "no_changes"));
    }

    @Test
    void aDocumentWithoutAPlanOrAnEventThatItNamesIsRefusedWithEveryPath() throws IOException {
        ObjectNode document = Documents.read("new-hire.json");
        SampleDocuments.coverage(document, "medical").remove("plan_name");
        document.putArray("events");

        Answer refused = snapshots.post(document);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.field("message"))
                .contains(
                        "coverages[0].plan_name",
                        "employee.event_id",
                        "dependents[1].event_id",
                        "coverages[2].enrolled_members[0].event_id");
    }

    @Test
    void theEndOfAnEmploymentEndsContinuesAndWaivesCoverage() throws IOException {
        JsonNode hired = snapshots.complete(documents.beforeTermination());
        String employeeId = hired.path("employee_id").asText();
        ObjectNode document = documents.termination(employeeId);

        assertRefused(document, "terminated", "/employee/employment/employment_dates");
        assertRefused(document, "effective_end_date", "/omitted_coverage_handling/custom");
        dependentLeftOutOfMedical(document);

        JsonNode ended = snapshots.complete(document);

        assertThat(Snapshots.fulfillments(ended)).isEqualTo(BOTH_SENT);
        assertThat(snapshots.inForce(employeeId, "2026-05-31"))
                .containsExactly(
                        "Desmond, Cascade Dental PPO",
                        "Desmond, Cascade EPO Silver",
                        "Desmond, Cascade Vision",
                        "Wren, Cascade EPO Silver");
        assertThat(snapshots.inForce(employeeId, "2026-07-15")).containsExactly("Desmond, Cascade Dental PPO, COBRA");
        assertThat(snapshots
                        .employee(employeeId)
                        .at("/employment/employment_status")
                        .asText())
                .isEqualTo("terminated");
    }

    private void assertRefused(ObjectNode document, String without, String place) throws IOException {
        ObjectNode broken = document.deepCopy();
        ((ObjectNode) broken.at(place)).remove(without);

        Answer refused = snapshots.post(broken);

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.field("message")).contains(place.substring(1).replace('/', '.'));
    }

    /** Under the policy reject that carrier is told nothing, and says what is missing. */
    private void dependentLeftOutOfMedical(ObjectNode document) throws IOException {
        ObjectNode incomplete = document.deepCopy();
        incomplete.putObject("omitted_coverage_handling").put("policy", "reject");
        ((ArrayNode) SampleDocuments.coverage(incomplete, "medical").path("enrolled_members")).remove(1);

        Answer strict = demo.with("Prefer", "handling=strict")
                .post(group.path() + "/member_snapshots/test", """
                    {"member_snapshot":%s}\
                    """.formatted(incomplete));
        Answer tried = demo.post(group.path() + "/member_snapshots/test", """
            {"member_snapshot":%s}\
            """.formatted(incomplete));

        assertThat(strict.status()).as(strict.text()).isEqualTo(422);
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(Snapshots.fulfillments(tried.json().path("member_snapshot"))).containsEntry(CASCADE, "invalid");
        assertThat(tried.json().at("/member_snapshot/fulfillment_summary").toString())
                .contains("missing from the snapshot");
    }

    @Test
    void somebodyWhomOnlyTheCarrierKnewIsFoundAndLinked() throws IOException {
        JsonNode known = someoneWithSeveralCoverages();
        List<JsonNode> held = snapshots.enrollments(known.path("id").asText(), "2026-02-14").stream()
                .filter(enrollment ->
                        enrollment.path("individual_type").asText().equals("employee"))
                .toList();
        ObjectNode document = documents.moveOf(known, held.get(0));

        JsonNode ended = snapshots.complete(document);

        assertThat(ended.path("employee_id")).isEqualTo(known.path("id"));
        assertThat(ended.path("created_members").path(0).path("id")).isEqualTo(known.path("id"));
        assertThat(ended.path("created_members")
                        .path(0)
                        .path("custom_individual_id")
                        .asText())
                .isEqualTo("EMP-30912");
        assertThat(ended.path("warnings")).hasSizeGreaterThanOrEqualTo(held.size() - 1);
        assertThat(snapshots
                        .employee(known.path("id").asText())
                        .at("/person/home_address/city")
                        .asText())
                .isEqualTo("Ponce");
        assertThat(snapshots.enrollments(known.path("id").asText(), "2026-02-14"))
                .filteredOn(enrollment ->
                        enrollment.path("individual_type").asText().equals("employee"))
                .extracting(enrollment -> enrollment.path("effective_end_date").asText())
                .hasSameSizeAs(held)
                .containsOnly("9999-12-31");
    }

    private JsonNode someoneWithSeveralCoverages() throws IOException {
        for (JsonNode employee : demo.all(group.path() + "/employees?")) {
            List<JsonNode> held = snapshots.enrollments(employee.path("id").asText(), "2026-02-14");
            boolean several = held.stream()
                            .filter(enrollment ->
                                    enrollment.path("individual_type").asText().equals("employee"))
                            .count()
                    > 1;
            if (several && !employee.has("custom_individual_id")) {
                return employee;
            }
        }
        throw new AssertionError("nobody in the roster has several coverages");
    }
}
