package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonalDataE2E {

    private static final String FIRST_TIN = "918-27-3645";
    private static final String FIRST_EIN = "82-7364591";
    private static final String FIRST_EMAIL = "pat.quillfeather@harbor.example";
    private static final String SECOND_TIN = "736459182";
    private static final String SECOND_EMAIL = "sam.brambleworth@harbor.example";

    private final Stack stack = Stack.shared();
    private final Connections connections = new Connections(stack.demo());

    @Test
    void whatIsKnownOfPeopleGoesBackToItsOwnerAndIsNowhereInClearOnDisk() throws Exception {
        Answer created = stack.demo()
                .post(Connections.PATH, """
                {"carrier_id":"%s","group_data":{"group_name":"Quiet Harbor","carrier_group_id":"88889005",\
                "broker_tin":"%s","broker_federal_ein":"%s","employer_email_address":"%s"}}""".formatted(Connections.MERIDIAN, FIRST_TIN, FIRST_EIN, FIRST_EMAIL));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String id = created.field("id");
        connections.await(id, "unable_to_connect");
        assertContacts(connections.get(id).json(), FIRST_TIN, FIRST_EIN, FIRST_EMAIL);
        Answer retried = connections.retry(id, """
                {"carrier_group_id":"88880005","broker_tin":"%s","employer_email_address":"%s"}""".formatted(SECOND_TIN, SECOND_EMAIL));
        assertThat(retried.status()).as(retried.text()).isEqualTo(201);
        assertContacts(connections.await(id, "completed").json(), SECOND_TIN, FIRST_EIN, SECOND_EMAIL);
        checkpoint();

        DiskSearch search = new DiskSearch(List.of(FIRST_TIN, FIRST_EIN, FIRST_EMAIL, SECOND_TIN, SECOND_EMAIL));
        assertThat(search.filesWithAny(stack.data())).isEmpty();
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
