package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PersonalDataE2E {

    private static final String FIRST_TIN = "918-27-3645";
    private static final String FIRST_EIN = "82-7364591";
    private static final String FIRST_EMAIL = "pat.quillfeather@harbor.example";
    private static final String SECOND_TIN = "736459182";
    private static final String SECOND_EMAIL = "sam.brambleworth@harbor.example";

    private static final String FAMILY_SSN = "945338127";
    private static final String FAMILY_PHONE = "+15035550187";
    private static final String FAMILY_STREET = "1907 Sandpiper Colonnade";
    private static final String FAMILY_EMAIL = "thessaly@windlestraw.example";

    private final Stack stack = Stack.shared();
    private final Connections connections = new Connections(stack.demo());

    @Test
    void whatIsKnownOfPeopleGoesBackToItsOwnerAndIsNowhereInClearOnDisk() throws Exception {
        Answer created = stack.demo()
                .post(Connections.PATH, """
                    {"carrier_id":"%s","group_data":{"group_name":"Quiet Harbor","carrier_group_id":"88889005",\
                    "broker_tin":"%s","broker_federal_ein":"%s","employer_email_address":"%s"}}\
                    """.formatted(Connections.MERIDIAN, FIRST_TIN, FIRST_EIN, FIRST_EMAIL));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String id = created.field("id");
        connections.await(id, "unable_to_connect");
        assertContacts(connections.get(id).json(), FIRST_TIN, FIRST_EIN, FIRST_EMAIL);
        Answer retried = connections.retry(id, """
            {"carrier_group_id":"88880005","broker_tin":"%s","employer_email_address":"%s"}\
            """.formatted(SECOND_TIN, SECOND_EMAIL));
        assertThat(retried.status()).as(retried.text()).isEqualTo(201);
        assertContacts(connections.await(id, "completed").json(), SECOND_TIN, FIRST_EIN, SECOND_EMAIL);
        checkpoint();

        DiskSearch search = new DiskSearch(List.of(FIRST_TIN, FIRST_EIN, FIRST_EMAIL, SECOND_TIN, SECOND_EMAIL));
        assertThat(search.filesWithAny(stack.data())).isEmpty();
    }

    @Test
    void whatSnapshotsAndRostersSayOfPeopleIsNowhereInClearOnDisk() throws Exception {
        ConnectedGroup group = ConnectedGroup.with(stack.demo(), Connections.LAKESHORE, "QUIE0010002");
        FamilyDocument family = FamilyDocument.of("QUIET-1", "Thessaly", "Windlestraw", FAMILY_SSN, "2026-02-02");
        family.enroll(Connections.LAKESHORE, "medical", "Lakeshore PPO 1500", "QUIET-1", "2026-03-01");
        ObjectNode person = family.person("QUIET-1");
        person.putObject("contact").put("email_address", FAMILY_EMAIL).put("home_phone", FAMILY_PHONE);
        ((ObjectNode) person.path("home_address")).put("street_one", FAMILY_STREET);
        ObjectNode document = family.because("new_hire", "2026-02-02").json();
        String path = group.path() + "/member_snapshots";

        Snapshots snapshots = new Snapshots(stack.demo(), group.id());

        snapshots.complete(document);
        refused(path, document);
        List<String> secrets = new ArrayList<>(List.of(FAMILY_SSN, FAMILY_PHONE, FAMILY_STREET, FAMILY_EMAIL));
        secrets.addAll(ofRoster(group));
        checkpoint();

        assertThat(secrets).hasSizeGreaterThan(10);
        assertThat(new DiskSearch(secrets).filesWithAny(stack.data())).isEmpty();
        DiskSearch names = new DiskSearch(List.of("Thessaly", "Windlestraw"));
        assertThat(names.filesWithAny(stack.logs())).isEmpty();
        assertThat(names.filesWithAny(stack.data().resolve("kafka"))).isEmpty();
    }

    /** Documents that are refused say what is wrong without repeating it, and leave nothing behind either. */
    private void refused(String path, ObjectNode document) throws IOException {
        ObjectNode person = (ObjectNode) document.at("/employee/person");
        String street = person.at("/home_address/street_one").asText();
        person.put("ssn", FAMILY_SSN + "0").put("date_of_birth", street).put("sex", FAMILY_EMAIL);
        Answer refused = stack.demo().post(path, document.toString());
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).doesNotContain(FAMILY_SSN, street, FAMILY_EMAIL);
        Answer cut = stack.demo().post(path, document.toString().substring(0, 700));
        assertThat(cut.status()).as(cut.text()).isEqualTo(400);
        assertThat(cut.text()).doesNotContain(FAMILY_SSN, street, FAMILY_EMAIL);
    }

    /** Numbers, streets and addresses of those whom the carrier knew. */
    private List<String> ofRoster(ConnectedGroup group) throws IOException {
        List<String> secrets = new ArrayList<>();
        for (JsonNode employee : stack.demo().all(group.path() + "/employees?")) {
            JsonNode person = employee.path("person");
            Stream.of("/ssn", "/home_address/street_one", "/contact/email_address", "/contact/home_phone")
                    .map(field -> person.at(field).asText())
                    .filter(secret -> !secret.isEmpty())
                    .forEach(secrets::add);
        }
        return secrets;
    }

    @Test
    void theSearchFindsWhatMayBeThere() throws Exception {
        String id = connections.create("88880077");
        connections.await(id, "completed");
        checkpoint();

        Path data = stack.data();
        assertThat(new DiskSearch(List.of("Company 88880077")).filesWithAny(data.resolve("postgresql")))
                .isNotEmpty();
        assertThat(new DiskSearch(List.of(id)).filesWithAny(data.resolve("kafka")))
                .isNotEmpty();
        assertThat(new DiskSearch(List.of(id)).filesWithAny(stack.logs())).isNotEmpty();
    }

    private static void assertContacts(JsonNode connection, String tin, String ein, String email) {
        JsonNode group = connection.path("group_data");
        assertThat(group.path("broker_tin").asText()).isEqualTo(tin);
        assertThat(group.path("broker_federal_ein").asText()).isEqualTo(ein);
        assertThat(group.path("employer_email_address").asText()).isEqualTo(email);
    }

    /** Table files are written late; the log of changes is there at once. */
    private void checkpoint() throws SQLException {
        try (Connection connection = stack.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }
}
