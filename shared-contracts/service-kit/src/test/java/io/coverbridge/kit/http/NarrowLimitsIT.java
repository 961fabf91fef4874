package io.coverbridge.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.kit.http.Client.Answer;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A service with narrow limits, behind TLS, for the pages of one origin. */
@QuarkusTest
@QuarkusTestResource(BackendTestResource.class)
@TestProfile(NarrowLimitsIT.Narrow.class)
class NarrowLimitsIT {

    private static final String ORIGIN = "https://app.example.com";

    /** Twenty reads and three token requests. */
    public static class Narrow implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "coverbridge.rate-limit.reads-per-minute", "20",
                    "coverbridge.rate-limit.tokens-per-minute", "3",
                    "coverbridge.rate-limit.tokens-per-address-per-minute", "12",
                    "coverbridge.web.cors-origins", ORIGIN,
                    "coverbridge.web.tls", "true");
        }
    }

    @Test
    void oneReadTooManyIsRefusedInBothDialectsAndOtherCallsGoOn() {
        Answer last = Stream.generate(() -> Client.get("/things"))
                .limit(100)
                .filter(answer -> answer.status() != 200)
                .findFirst()
                .orElseThrow();

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.json().path("status").asInt()).isEqualTo(429);
        assertThat(last.message()).startsWith("More than 20 reads per minute; try again in ");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 3);
        assertThat(last.header("RateLimit-Limit")).isEqualTo("20");
        assertThat(last.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(Integer.parseInt(last.header("RateLimit-Reset"))).isBetween(50, 60);
        assertThat(last.header("X-Request-Id")).isNotEmpty();
        Answer problem = Client.send(Client.platform("/things")
                .header("Accept", "application/problem+json")
                .GET());
        assertThat(problem.status()).isEqualTo(429);
        assertThat(problem.json().path("title").asText()).isEqualTo("Too Many Requests");
        assertThat(Client.post(BodiesIT.GOOD).status()).isEqualTo(200);
    }

    @Test
    void tokenRequestsAreCountedByClientIdAndByAddress() {
        assertThat(Stream.generate(() -> token("ada").status()).limit(4)).containsExactly(200, 200, 200, 429);
        assertThat(token("bob").status()).isEqualTo(200);
        assertThat(Stream.iterate(0, i -> i + 1)
                        .limit(12)
                        .map(i -> token("guess" + i).status()))
                .contains(200)
                .endsWith(429);
    }

    @Test
    void aPageOfTheNamedOriginMayCall() {
        Answer question = Client.send(Client.anonymous("/things")
                .header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key")
                .method("OPTIONS", BodyPublishers.noBody()));
        Answer call = Client.send(post().header("Origin", ORIGIN));

        assertThat(question.status()).isEqualTo(204);
        assertThat(question.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(question.header("Access-Control-Allow-Methods")).contains("POST", "PUT", "DELETE");
        assertThat(question.header("Access-Control-Allow-Headers")).contains("Authorization", "Idempotency-Key");
        assertThat(question.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(call.status()).isEqualTo(200);
        assertThat(call.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(call.header("Access-Control-Expose-Headers")).contains("ETag", "Retry-After");
        assertThat(call.header("Vary")).contains("Origin");
        assertThat(call.header("Strict-Transport-Security")).startsWith("max-age=31536000");
    }

    @Test
    void aPageOfAnotherOriginIsToldNothing() {
        for (String origin :
                new String[] {"https://evil.example.com", ORIGIN + ".evil.example", "null", "http://app.example.com"}) {
            Answer call = Client.send(post().header("Origin", origin));

            assertThat(call.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(call.header("Vary")).contains("Origin");
        }
    }

    private static HttpRequest.Builder post() {
        return Client.platform("/things")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(BodiesIT.GOOD));
    }

    private static Answer token(String client) {
        String credentials = Base64.getEncoder().encodeToString((client + ":secret").getBytes(StandardCharsets.UTF_8));
        return Client.send(Client.anonymous("/auth/public/token")
                .header("Authorization", "Basic " + credentials)
                .POST(BodyPublishers.noBody()));
    }
}
