package io.coverbridge.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.kit.http.Client.Answer;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries, and what no request gets past. */
@QuarkusTest
@QuarkusTestResource(BackendTestResource.class)
class HygieneIT {

    @Test
    void theClientsRequestIdComesBackAlsoWithARefusal() {
        String id = "web-1.2_" + "x".repeat(120);

        assertThat(Client.send(Client.platform("/things")
                                .header("X-Request-Id", id)
                                .GET())
                        .header("X-Request-Id"))
                .isEqualTo(id);
        assertThat(Client.send(Client.platform("/nowhere")
                                .header("X-Request-Id", id)
                                .GET())
                        .header("X-Request-Id"))
                .isEqualTo(id);
        assertThat(Client.send(Client.anonymous("/things")
                                .header("X-Request-Id", id)
                                .GET())
                        .header("X-Request-Id"))
                .isEqualTo(id);
        assertThat(Client.send(Client.platform("/things")
                                .header("X-Request-Id", id)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(new byte[2 * 1024 * 1024])))
                        .header("X-Request-Id"))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "semi;colon", "<script>", "line%0Abreak", "caf\u00e9"})
    void anUnsafeRequestIdIsReplaced(String id) {
        assertThat(UUID.fromString(Client.send(Client.platform("/things")
                                .header("X-Request-Id", id)
                                .GET())
                        .header("X-Request-Id")))
                .isNotNull();
    }

    @Test
    void aRequestIdThatIsTooLongOrMissingIsMadeUpAndIsNewEachTime() {
        String tooLong = "x".repeat(129);
        Answer first = Client.send(
                Client.platform("/things").header("X-Request-Id", tooLong).GET());
        Answer second = Client.get("/things");

        assertThat(first.header("X-Request-Id")).hasSize(36).isNotEqualTo(second.header("X-Request-Id"));
    }

    @Test
    void answersSayThatNothingRunsAndNothingIsKept() {
        for (Answer answer :
                new Answer[] {Client.get("/things"), Client.get("/nowhere"), Client.get("/things/failure")}) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Content-Security-Policy"))
                    .isEqualTo("default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void thePageOfTheDocumentMayRunItsScripts() {
        Answer page = Client.send(Client.anonymous("/q/swagger-ui/").GET());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).isEmpty();
    }

    @Test
    void noOriginMayReadAnythingUnlessItIsNamed() {
        Answer answer = Client.send(Client.platform("/things")
                .header("Origin", "https://app.example.com")
                .GET());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }

    @Test
    void headersThatAreTooLargeAre431() {
        assertThat(Client.send(Client.platform("/things")
                                .header("X-Large", "x".repeat(20_000))
                                .GET())
                        .status())
                .isEqualTo(431);
    }

    @Test
    void anAnswerTellsWhatIsLeftOfTheLimit() {
        Answer answer = Client.get("/things");

        assertThat(answer.header("RateLimit-Limit")).isEqualTo("60000");
        assertThat(Integer.parseInt(answer.header("RateLimit-Remaining"))).isBetween(1, 59_999);
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"reads\";q=60000;w=60");
    }
}
