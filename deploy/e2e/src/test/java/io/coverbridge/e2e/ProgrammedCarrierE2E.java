package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Carriers that a platform programs: what they hold, what they change by themselves, and the files that they get. */
class ProgrammedCarrierE2E {

    private static final String HARBORLINE = "3e0f9a57-51cb-4d0a-8a5e-6f1b7d2c4488";
    private static final String LIFE = "Employee Voluntary Life";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Client demo = Stack.shared().demo();

    @Test
    @Timeout(120)
    void aConnectionFindsTheGroupThatWasInstalledByProgram() throws IOException {
        Answer installed = demo.put(group(Connections.MERIDIAN, "77660001"), """
            {"account_structure": {"bill_groups": ["0001", "0002"]}, "roster": {"size": 6, "seed": 7}}\
            """);
        assertThat(installed.status()).as(installed.text()).isEqualTo(201);

        ConnectedGroup group = ConnectedGroup.with(demo, Connections.MERIDIAN, "77660001");

        assertThat(demo.total(group.path() + "/employees?page_size=1")).isEqualTo(6);
        List<JsonNode> atCarrier = demo.all(group(Connections.MERIDIAN, "77660001") + "/members?");
        assertThat(atCarrier).hasSize(6);
        assertThat(demo.all(group.path() + "/employees?"))
                .extracting(employee -> employee.path("id").asText())
                .containsExactlyInAnyOrderElementsOf(atCarrier.stream()
                        .map(family -> family.path("employee_id").asText())
                        .toList());
        assertThat(Stack.shared()
                        .other()
                        .get(group(Connections.MERIDIAN, "77660001"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Timeout(180)
    void whatACarrierChangesByItselfIsADiscrepancyUntilTheNextSnapshotHasMendedIt() throws IOException {
        String carrierGroupId = "PROG0019009";
        ConnectedGroup group = ConnectedGroup.with(demo, Connections.LAKESHORE, carrierGroupId);
        Snapshots snapshots = new Snapshots(demo, group.id());
        FamilyDocument family = FamilyDocument.of("PROG-1", "Ines", "Quillfeather", "913550101", "2025-01-06");
        family.enroll(Connections.LAKESHORE, "life", LIFE, "PROG-1", "2025-02-01")
                .put("volume", 100_000);
        family.because("new_hire", "2025-01-06");
        String employee = snapshots.complete(family.json()).path("employee_id").asText();
        assertThat(open(group)).isEmpty();

        Answer changed = demo.post(
                group(Connections.LAKESHORE, carrierGroupId) + "/members/" + employee + "/changes",
                """
                {"type": "volume", "individual_id": "%s", "line_of_coverage": "life", "volume": 40000}\
                """.formatted(employee));
        assertThat(changed.status()).as(changed.text()).isBetween(200, 201);
        sync(group);

        JsonNode difference =
                awaitOpen(group, differences -> differences.size() == 1).get(0);
        assertThat(difference.path("difference_classification").asText()).isEqualTo("field_mismatch");
        assertThat(difference.path("employee_id").asText()).isEqualTo(employee);
        assertThat(difference.path("fields").toString()).contains("volume", "100000", "40000");
        assertThat(snapshots.inForce(employee, "2027-06-01")).containsExactly("Ines, " + LIFE + ", 40000");

        assertThat(snapshots.complete(family.json()).path("fulfillment_summary"))
                .extracting(entry -> entry.path("status").asText())
                .containsExactly("sent");

        awaitOpen(group, List::isEmpty);
        assertThat(snapshots.inForce(employee, "2027-06-01")).containsExactly("Ines, " + LIFE + ", 100000");
    }

    @Test
    @Timeout(180)
    void familiesGoToAFileCarrierWithAFileAndItsAnswerEndsThem() throws IOException {
        ConnectedGroup group = ConnectedGroup.with(demo, HARBORLINE, "7700915-777");
        Snapshots snapshots = new Snapshots(demo, group.id());
        String taken =
                snapshots.create(life("FILE-1", "Theo", "913550201")).path("id").asText();
        String refused = snapshots
                .create(life("FILE-9101", "Vera", "913550202"))
                .path("id")
                .asText();

        JsonNode sent = snapshots.awaitEnd(taken);
        JsonNode invalid = snapshots.awaitEnd(refused);

        assertThat(Snapshots.fulfillments(sent)).containsEntry(HARBORLINE, "sent");
        assertThat(demo.get(Snapshots.PATH + "/" + taken + "/history").text()).contains("\"scheduled\"");
        assertThat(Snapshots.fulfillments(invalid)).containsEntry(HARBORLINE, "invalid");
        assertThat(invalid.path("fulfillment_summary").toString())
                .containsIgnoringCase("segment")
                .doesNotContain("Vera", "913550202");
        List<JsonNode> files = demo.all("/emulator/v1/files?carrier_id=" + HARBORLINE + "&direction=out");
        assertThat(files).isNotEmpty();
        List<String> contents = files.stream()
                .map(file ->
                        content(demo, "/emulator/v1/files/" + file.path("id").asText()))
                .toList();
        assertThat(contents)
                .allSatisfy(content -> assertThat(content).startsWith("ISA").contains("005010X220A1"));
        assertThat(contents)
                .anySatisfy(content -> assertThat(content).contains("INS").contains("913550201"));
        Client operator = Stack.shared().operator();
        assertThat(operator.total("/ops/v1/files?page_size=1")).isGreaterThanOrEqualTo(files.size());
        assertThat(demo.get("/ops/v1/files").status()).isEqualTo(403);
        assertThat(Stack.shared()
                        .other()
                        .get("/emulator/v1/files/" + files.get(0).path("id").asText())
                        .status())
                .isEqualTo(404);
    }

    private static JsonNode life(String customId, String name, String ssn) {
        FamilyDocument family = FamilyDocument.of(customId, name, "Saltmarsh", ssn, "2025-01-06");
        family.enroll(HARBORLINE, "life", "Harborline Voluntary Life", customId, "2025-02-01")
                .put("volume", 50_000);
        return family.because("new_hire", "2025-01-06").json();
    }

    private static String content(Client client, String file) {
        try {
            return client.get(file + "/content", "application/edi-x12").text();
        } catch (IOException e) {
            throw new IllegalStateException("no content of " + file, e);
        }
    }

    private void sync(ConnectedGroup group) throws IOException {
        JsonNode connection =
                demo.get(group.path() + "/group_connections").json().at("/response/0");
        assertThat(demo.post("/emulator/v1/connections/" + connection.path("id").asText() + "/sync", "{}")
                        .status())
                .isEqualTo(202);
    }

    private List<JsonNode> open(ConnectedGroup group) throws IOException {
        return demo.all("/api/v1/differences?is_open=true&group_id=" + group.id());
    }

    private List<JsonNode> awaitOpen(ConnectedGroup group, Predicate<List<JsonNode>> wanted) {
        return Awaitility.await("open differences")
                .atMost(LIMIT)
                .pollInterval(POLL)
                .until(() -> open(group), wanted);
    }

    private static String group(String carrierId, String carrierGroupId) {
        return "/emulator/v1/carriers/" + carrierId + "/groups/" + carrierGroupId;
    }
}
