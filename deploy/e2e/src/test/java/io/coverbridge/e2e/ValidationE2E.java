package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationE2E {

    private static final String PROBLEM = "application/problem+json";
    private static final String GROUPS = "/api/v1/groups";
    private static final String MISSING = "Missing data for required field.";

    private final Client demo = Stack.shared().demo();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "carrier_id                  | {'group_data':{'group_name':'No one','carrier_group_id':'66660001'}}",
                "group_data                  | {'carrier_id':'c699414d-fd1c-4de4-86f0-66dfff2276c4'}",
                "group_data.group_name       | {'carrier_id':'c699414d-fd1c-4de4-86f0-66dfff2276c4','group_data':{'carrier_group_id':'66660001'}}",
                "group_data.carrier_group_id | {'carrier_id':'c699414d-fd1c-4de4-86f0-66dfff2276c4','group_data':{'group_name':'No one'}}"
            })
    void aMissingFieldIsNamedInBothDialectsAndNothingIsStored(String path, String body) throws IOException {
        assertRefused(body.replace('\'', '"'), path, MISSING);
    }

    @Test
    void anIdThatIsNoneOfTheCarriersIsRefusedInBothDialectsAndNothingIsStored() throws IOException {
        assertRefused(
                Connections.request(Connections.MERIDIAN, "No one", "6666"),
                "group_data.carrier_group_id",
                "carrier_group_id 6666 does not match the format required by Meridian Health: eight digits");
    }

    @Test
    void allMissingFieldsAreToldAtOnce() throws IOException {
        Answer refused = demo.post(Connections.PATH, "{}");

        assertThat(refused.json()).isEqualTo(Answer.parse("""
                        {"message":"carrier_id: %1$s; group_data: %1$s","status":422}""".formatted(MISSING)));
    }

    private void assertRefused(String body, String path, String text) throws IOException {
        long connectionsBefore = demo.total(Connections.PATH);
        long groupsBefore = demo.total(GROUPS);

        Answer plain = demo.post(Connections.PATH, body);
        Answer problem = demo.post(Connections.PATH, body, PROBLEM);

        assertThat(plain.status()).isEqualTo(422);
        assertThat(plain.contentType()).startsWith("application/json");
        assertThat(plain.json())
                .isEqualTo(JsonNodeFactory.instance
                        .objectNode()
                        .put("message", path + ": " + text)
                        .put("status", 422));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.contentType()).startsWith(PROBLEM);
        assertThat(problem.json()).isEqualTo(problem(path, text));
        assertThat(demo.total(Connections.PATH)).isEqualTo(connectionsBefore);
        assertThat(demo.total(GROUPS)).isEqualTo(groupsBefore);
    }

    private static ObjectNode problem(String path, String text) {
        ObjectNode problem = JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", "Unprocessable Content")
                .put("status", 422)
                .put("detail", path + ": " + text)
                .put("instance", Connections.PATH);
        problem.putArray("errors").addObject().put("field", path).put("message", text);
        return problem;
    }
}
