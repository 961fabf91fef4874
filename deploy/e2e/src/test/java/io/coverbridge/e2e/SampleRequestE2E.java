package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SampleRequestE2E {

    private static final String REQUEST = """
        {"carrier_id":"c699414d-fd1c-4de4-86f0-66dfff2276c4","federal_ein":"123456789",\
        "group_data":{"group_name":"Test Company","carrier_group_id":"00110011"}}\
        """;

    private static final String[] KEYS = {
        "id",
        "version",
        "created",
        "modified",
        "organization_id",
        "carrier_id",
        "group_id",
        "request_type",
        "status",
        "federal_ein",
        "group_data",
        "setup_result"
    };

    private final Client demo = Stack.shared().demo();
    private final Connections connections = new Connections(demo);

    @Test
    void theSampleRequestIsAnsweredAsDocumentedAndReachesCompleted() throws IOException {
        long before = Instant.now().getEpochSecond();

        Answer created = demo.post(Connections.PATH, REQUEST);

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.contentType()).startsWith("application/json");
        JsonNode connection = created.json();
        assertThat(connection.fieldNames()).toIterable().containsExactlyInAnyOrder(KEYS);
        assertThat(connection.path("status").asText()).isEqualTo("created");
        assertThat(connection.path("request_type").asText()).isEqualTo("initial");
        assertThat(connection.path("setup_result")).isEqualTo(Answer.parse("{}"));
        assertThat(connection.path("group_data"))
                .isEqualTo(Answer.parse("{\"group_name\":\"Test Company\",\"carrier_group_id\":\"00110011\"}"));
        assertThat(connection.path("federal_ein").asText()).isEqualTo("123456789");
        assertThat(connection.path("created").canConvertToLong()).isTrue();
        assertThat(UUID.fromString(connection.path("version").asText())).isNotNull();

        String id = connection.path("id").asText();
        JsonNode completed = connections.await(id, "completed").json();

        assertThat(completed.fieldNames())
                .toIterable()
                .contains(KEYS)
                .contains("completed")
                .hasSize(KEYS.length + 1);
        assertThat(completed.path("completed").asLong())
                .isBetween(before, Instant.now().getEpochSecond());
        assertThat(completed.path("setup_result")).isEqualTo(Answer.parse("{}"));
        assertThat(completed.path("group_id")).isEqualTo(connection.path("group_id"));
        assertThat(completed.path("created")).isEqualTo(connection.path("created"));
        assertThat(completed.path("version")).isNotEqualTo(connection.path("version"));
        assertThat(connections.statuses(id))
                .containsExactly("created", "processing", "waiting_on_carrier", "completed");
        Answer group = demo.get("/api/v1/groups/" + completed.path("group_id").asText());
        assertThat(group.field("name")).isEqualTo("Test Company");
    }
}
