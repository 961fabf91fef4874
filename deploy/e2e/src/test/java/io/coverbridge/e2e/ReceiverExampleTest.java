package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of a receiver takes what is signed and fresh, once, and nothing else. */
class ReceiverExampleTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SECRET = "the-secret-of-the-example-1";
    private static final String NEXT = "the-secret-of-the-example-2";

    private static @Nullable ReceiverProcess receiver;

    @BeforeAll
    static void start() throws IOException {
        receiver = new ReceiverProcess(SECRET + "," + NEXT);
    }

    @AfterAll
    static void stop() {
        running().close();
    }

    @Test
    void aWebhookIsTakenOnceAndAcknowledgedEverAfter() throws Exception {
        String body = body();

        String time = now();
        assertThat(post(time, digest(SECRET, time, body), body).body()).isEqualTo("taken\n");
        assertThat(post(time, digest(SECRET, time, body), body).body()).isEqualTo("known\n");
    }

    @Test
    void oneDigestOfManyIsEnough() throws Exception {
        String body = body();
        String time = now();

        String digests = digest("a-secret-that-it-does-not-know", time, body) + "," + digest(NEXT, time, body);
        assertThat(post(time, digests, body).statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongSecretAnAlteredBodyAndNoSignatureAreRefused() throws Exception {
        String body = body();
        String time = now();

        assertThat(post(time, digest("a-secret-that-it-does-not-know", time, body), body)
                        .statusCode())
                .isEqualTo(401);
        assertThat(post(time, digest(SECRET, time, body), body + " ").statusCode())
                .isEqualTo(401);
        assertThat(post(time, "", body).statusCode()).isEqualTo(401);
        assertThat(post("", digest(SECRET, "", body), body).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(longs = {-3_600, -310, 310, 3_600})
    void aClockThatIsTooFarOffIsRefusedHoweverWellItIsSigned(long seconds) throws Exception {
        String body = body();
        String time = at(seconds);

        HttpResponse<String> answer = post(time, digest(SECRET, time, body), body);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("timestamp is too far off\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {-280, 280})
    void aClockThatIsALittleOffIsNot(long seconds) throws Exception {
        String body = body();
        String time = at(seconds);

        assertThat(post(time, digest(SECRET, time, body), body).statusCode()).isEqualTo(200);
    }

    private static String body() {
        return "{\"data\":{\"id\":\"%s\"},\"event\":{\"id\":\"%s\",\"created\":1,\"type\":\"group.created\"}}"
                .formatted(UUID.randomUUID(), UUID.randomUUID());
    }

    private static HttpResponse<String> post(String time, String digests, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(running().url())
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofString(body));
        if (!time.isEmpty()) {
            request.header("x-noyo-timestamp", time);
        }
        if (!digests.isEmpty()) {
            request.header("x-noyo-signature", digests);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String now() {
        return at(0);
    }

    private static String at(long seconds) {
        return OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(seconds).toString();
    }

    private static String digest(String secret, String time, String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8)));
    }

    private static ReceiverProcess running() {
        if (receiver == null) {
            throw new IllegalStateException("the receiver is not running");
        }
        return receiver;
    }
}
