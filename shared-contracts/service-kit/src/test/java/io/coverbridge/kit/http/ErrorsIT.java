package io.coverbridge.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.kit.app.ThingResource;
import io.coverbridge.kit.app.Tokens;
import io.coverbridge.kit.http.Client.Answer;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every refusal has the API's shape, in the dialect that the client asked for, and tells nothing it should not. */
@QuarkusTest
@QuarkusTestResource(BackendTestResource.class)
class ErrorsIT {

    private static final Pattern TRACE = Pattern.compile("Internal error, trace ([0-9a-f]{32})");

    @Test
    void aMissingTokenIs401WithAChallenge() {
        Answer answer = Client.send(Client.anonymous("/things").GET());

        assertRefused(answer, 401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void aTokenThatDoesNotHoldIs401WithAChallenge() {
        for (String token : List.of("garbage", "a.b.c", Tokens.expired(), Tokens.forged(), Tokens.ofAnotherIssuer())) {
            Answer answer = Client.send(Client.anonymous("/things").header("Authorization", "Bearer " + token));

            assertRefused(answer, 401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void aTokenThatNamesNoOrganizationIs401WhereOneIsNeeded() {
        Answer answer = Client.send(Client.anonymous("/things/organization")
                .header("Authorization", "Bearer " + Tokens.withoutOrganization()));

        assertRefused(answer, 401);
        assertThat(answer.message()).contains("names no organization");
    }

    @Test
    void theOrganizationIsReadFromTheToken() {
        assertThat(Client.get("/things/organization").json().get(0).asText()).isEqualTo(Tokens.ORGANIZATION.toString());
    }

    @Test
    void aRoleThatIsNotAllowedIs403() {
        assertRefused(Client.get("/things/operations"), 403);
        assertRefused(
                Client.send(Client.anonymous("/things").header("Authorization", "Bearer " + Tokens.emulator())), 403);
    }

    @Test
    void anUnknownAddressIs404() {
        assertRefused(Client.get("/nowhere"), 404);
        assertRefused(Client.send(Client.anonymous("/nowhere/at/all")), 404);
    }

    @Test
    void anIdThatIsNoUuidIsAnsweredAsAnUnknownRecord() {
        Answer answer = Client.send(put("/things/17", null));

        assertRefused(answer, 404);
        assertThat(answer.message()).isEqualTo("Thing not found with UUID 17");
    }

    @Test
    void aMethodThatIsNotThereIs405() {
        assertRefused(Client.send(Client.platform("/things").DELETE()), 405);
    }

    @Test
    void aFormatThatIsNotThereIs406() {
        assertRefused(Client.send(Client.platform("/things").header("Accept", "text/csv")), 406);
    }

    @Test
    void anotherMediaTypeIs415() {
        assertRefused(
                Client.send(Client.platform("/things")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{}"))),
                415);
    }

    @Test
    void aBodyWithoutAMediaTypeIs415OrReadAsJson() {
        Answer answer = Client.send(Client.platform("/things").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.status()).isIn(415, 422);
        assertRefused(answer, answer.status());
    }

    @Test
    void anUnexpectedFailureTellsATraceIdAndNothingElse() {
        Answer answer = Client.get("/things/failure");

        assertRefused(answer, 500);
        Matcher matcher = TRACE.matcher(answer.message());
        assertThat(matcher.matches()).as(answer.message()).isTrue();
        assertThat(matcher.group(1)).isNotEqualTo("0".repeat(32));
        assertThat(answer.response().body()).doesNotContain(ThingResource.SECRET, "Exception", "io.coverbridge");
    }

    @Test
    void aClientThatAcceptsProblemDocumentsGetsThem() {
        for (String accept : List.of(
                "application/problem+json",
                "application/json, application/problem+json",
                "text/html;q=0.5, application/problem+json;q=0.9")) {
            Answer answer =
                    Client.send(Client.platform("/things?page_size=x&offset=-1").header("Accept", accept));

            assertThat(answer.status()).as(accept).isEqualTo(422);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            JsonNode problem = answer.json();
            assertThat(names(problem)).containsExactly("type", "title", "status", "detail", "instance", "errors");
            assertThat(problem.path("type").asText()).isEqualTo("about:blank");
            assertThat(problem.path("title").asText()).isEqualTo("Unprocessable Content");
            assertThat(problem.path("status").asInt()).isEqualTo(422);
            assertThat(problem.path("instance").asText()).isEqualTo("/things");
            assertThat(problem.path("errors").findValuesAsText("field")).containsExactly("page_size", "offset");
        }
    }

    @Test
    void aProblemWithoutViolationsHasNoErrors() {
        Answer answer = Client.send(Client.anonymous("/things").header("Accept", "application/problem+json"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(names(answer.json())).containsExactly("type", "title", "status", "detail", "instance");
    }

    @Test
    void aClientThatAcceptsProblemDocumentsAloneStillGetsItsRecords() {
        Answer answer = Client.send(Client.platform("/things").header("Accept", "application/problem+json"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void anEntityTagThatIsNotTheCurrentOneIs412() {
        String current = EntityTags.of(ThingResource.VERSION);
        String path = "/things/" + Tokens.ORGANIZATION;

        assertRefused(Client.send(put(path, "\"other\"")), 412);
        assertThat(Client.send(put(path, current)).status()).isEqualTo(200);
        assertThat(Client.send(put(path, null)).status()).isEqualTo(200);
    }

    private static java.net.http.HttpRequest.Builder put(
            String path, @org.jspecify.annotations.Nullable String ifMatch) {
        java.net.http.HttpRequest.Builder request = Client.platform(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(BodiesIT.GOOD));
        return ifMatch == null ? request : request.header("If-Match", ifMatch);
    }

    /** Exactly the two keys of the default dialect. */
    static void assertRefused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(names(answer.json())).containsExactly("message", "status");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.message()).isNotBlank();
    }

    private static List<String> names(JsonNode object) {
        return object.propertyStream().map(java.util.Map.Entry::getKey).toList();
    }
}
