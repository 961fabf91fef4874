package io.coverbridge.kit.http;

import static io.coverbridge.kit.http.ErrorsIT.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.kit.http.Client.Answer;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies: what is read, and what is refused with which words. */
@QuarkusTest
@QuarkusTestResource(BackendTestResource.class)
class BodiesIT {

    static final String GOOD = """
            {"thing_name":"Lamp","owner_id":"d61fa455-adf4-4dc4-8c57-6d779ba9475e","active_now":true,"item_count":3,
             "start_date":"2026-11-22","color":"RED","detail_data":{"line_code":"abc"},
             "more_details":[{"line_code":"x"}],"unknown":"is ignored"}
            """;

    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    void aGoodBodyIsRead() {
        Answer answer = Client.post(GOOD);

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(answer.json().path("thing_name").asText()).isEqualTo("Lamp");
        assertThat(answer.json().path("start_date").asText()).isEqualTo("2026-11-22");
        assertThat(answer.json().path("more_details").get(0).path("line_code").asText())
                .isEqualTo("x");
        assertThat(answer.json().has("unknown")).isFalse();
    }

    @Test
    void allBrokenRulesAreToldAtOnceWithTheirPaths() {
        Answer answer = Client.post("""
                {"thing_name":"", "item_count":-1, "detail_data":{}, "more_details":[{"line_code":"x"},{"line_code":"toolong"}]}
                """);

        assertRefused(answer, 422);
        assertThat(violations(answer))
                .containsExactly(
                        "detail_data.line_code: Missing data for required field.",
                        "item_count: Must be greater than or equal to 0.",
                        "more_details[1].line_code: Length must be between 1 and 5.",
                        "owner_id: Missing data for required field.",
                        "thing_name: Length must be between 1 and 20.");
    }

    @Test
    void allWrongTypesAreToldAtOnceAndNotAsMissingToo() {
        Answer answer = Client.post("""
                {"thing_name":5, "owner_id":"x", "active_now":"yes", "item_count":1.5, "start_date":"soon",
                 "color":"BLUE", "detail_data":[], "more_details":{}}
                """);

        assertRefused(answer, 422);
        assertThat(violations(answer))
                .containsExactly(
                        "active_now: Not a valid boolean.",
                        "color: Not a valid choice.",
                        "detail_data: Not a valid object.",
                        "item_count: Not a valid number.",
                        "more_details: Not a valid list.",
                        "owner_id: Not a valid UUID.",
                        "start_date: Not a valid date.",
                        "thing_name: Not a valid string.");
    }

    @Test
    void moreWrongTypes() {
        Answer answer = Client.post("""
                {"thing_name":{}, "owner_id":7, "active_now":1, "item_count":"3", "start_date":"2026-02-30",
                 "color":0, "detail_data":"x", "more_details":[5, {"line_code":true}]}
                """);

        assertRefused(answer, 422);
        assertThat(violations(answer))
                .containsExactly(
                        "active_now: Not a valid boolean.",
                        "color: Not a valid choice.",
                        "detail_data: Not a valid object.",
                        "item_count: Not a valid number.",
                        "more_details[0]: Not a valid object.",
                        "more_details[1].line_code: Not a valid string.",
                        "owner_id: Not a valid UUID.",
                        "start_date: Not a valid date.",
                        "thing_name: Not a valid string.");
    }

    @Test
    void aDateThatIsANumberIsToldByItsPath() {
        Answer answer = Client.post(GOOD.replace("\"2026-11-22\"", "20261122"));

        assertRefused(answer, 422);
        assertThat(violations(answer)).containsExactly("start_date: Not a valid date.");
    }

    @Test
    void aNumberThatIsTooLargeIsToldAsSuch() {
        Answer answer = Client.post(GOOD.replace("\"item_count\":3", "\"item_count\":99999999999"));

        assertRefused(answer, 422);
        assertThat(violations(answer)).containsExactly("item_count: Not a valid number.");
    }

    @Test
    void whatIsNotJsonIs400() {
        for (String body : List.of(
                "",
                " ",
                "{",
                "{\"thing_name\":",
                "{thing_name:1}",
                "not json",
                GOOD + "x",
                GOOD + "{}",
                "{\"thing_name\":\"a\",\"thing_name\":\"b\"}",
                "{\"detail_data\":{\"line_code\":\"a\",\"line_code\":\"b\"}}",
                "[".repeat(1_000) + "]".repeat(1_000),
                "{\"unknown\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}")) {
            assertRefused(Client.post(body), 400);
        }
    }

    @Test
    void jsonThatIsNoObjectIs422() {
        for (String body : List.of("null", "[]", "[{}]", "\"text\"", "17", "true")) {
            assertRefused(Client.post(body), 422);
        }
    }

    @Test
    void textThatTheDatabaseCannotHoldIs422() {
        for (String text : List.of("\\u0000", "a\\u0000b", "\\ud83d", "\\ude00", "\\ude00\\ud83d", "\\ud83dx")) {
            Answer answer = Client.post(GOOD.replace("Lamp", text));

            assertRefused(answer, 422);
            assertThat(violations(answer)).containsExactly("thing_name: Not a valid string.");
        }
    }

    @Test
    void anEmojiIsText() {
        assertThat(Client.post(GOOD.replace("Lamp", "\\ud83d\\ude00"))
                        .json()
                        .path("thing_name")
                        .asText())
                .isEqualTo("\ud83d\ude00");
        assertThat(Client.post(GOOD.replace("Lamp", "\ud83d\ude00")).status()).isEqualTo(200);
    }

    @Test
    void bytesThatAreNoUtf8Are400() {
        byte[] latin1 = GOOD.replace("Lamp", "L\u00e4mp").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertRefused(
                Client.send(Client.platform("/things")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(latin1))),
                400);
    }

    @Test
    void aBodyThatAnnouncesTooManyBytesIs413() {
        assertRefused(Client.post(" ".repeat(2 * MEBIBYTE)), 413);
    }

    @Test
    void aBodyThatTurnsOutTooLargeIs413() {
        byte[] large = new byte[2 * MEBIBYTE];
        Arrays.fill(large, (byte) ' ');

        assertRefused(Client.postChunked(large), 413);
    }

    @Test
    void aBodyOfJustTheLimitIsRead() {
        String body = GOOD + " ".repeat(MEBIBYTE - GOOD.length());

        assertThat(Client.post(body).status()).isEqualTo(200);
        assertThat(Client.postChunked(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
        assertRefused(Client.postChunked((body + " ").getBytes(java.nio.charset.StandardCharsets.UTF_8)), 413);
    }

    private static List<String> violations(Answer answer) {
        return List.of(answer.message().split("; ", -1));
    }
}
