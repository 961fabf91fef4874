package io.coverbridge.connection.webhook.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {

    private static final String SECRET = "a-secret-of-the-platform-1";
    private static final Instant NOW = Instant.parse("2024-05-08T21:27:45.039587Z");
    private static final String BODY = "{\"data\":{\"id\":\"x\"}}";

    @Test
    void theDigestIsTheHmacOfTimestampDotBodyInLowerCaseHex() {
        // Computed with Python's hmac.
        assertThat(Signatures.hex(SECRET, "2024-05-08T21:27:45.039587+00:00", BODY))
                .isEqualTo("6ef11ec10876263d8e10b9fe90a5ee9eb05741811ae443b49287ae0550ab5561");
    }

    @Test
    void theStandardSignatureIsTheOneOfTheStandardsOwnLibraries() {
        // The vector that the libraries of Standard Webhooks are tested with.
        assertThat(Signatures.standard(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "1614265330",
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-08T21:27:45.039587Z, 2024-05-08T21:27:45.039587+00:00",
        "2024-05-08T21:27:45Z, 2024-05-08T21:27:45.000000+00:00",
        "2024-05-08T21:27:45.999999999Z, 2024-05-08T21:27:45.999999+00:00"
    })
    void aTimestampHasMicrosecondsAndAnOffset(Instant time, String text) {
        assertThat(Signatures.timestamp(time)).isEqualTo(text);
    }

    @Test
    void anAttemptCarriesBothKindsOfHeaders() {
        UUID event = UUID.randomUUID();

        Map<String, String> headers = Signatures.headers(
                HeaderNames.DEFAULT, event, NOW, BODY, List.of(new SigningSecret(null, SECRET, NOW, null)));

        assertThat(headers.keySet())
                .containsExactly(
                        "x-noyo-timestamp", "x-noyo-signature", "webhook-id", "webhook-timestamp", "webhook-signature");
        assertThat(headers)
                .containsEntry("x-noyo-timestamp", "2024-05-08T21:27:45.039587+00:00")
                .containsEntry("webhook-id", event.toString())
                .containsEntry("webhook-timestamp", "1715203665");
    }

    @Test
    void eachLiveSecretSignsUnderTheNamesThatTheReceiverChose() {
        List<SigningSecret> two = List.of(
                new SigningSecret(null, SECRET, NOW, null), new SigningSecret(null, "another-secret-of-it", NOW, NOW));

        Map<String, String> headers =
                Signatures.headers(new HeaderNames("X-Time", "X-Digests"), UUID.randomUUID(), NOW, BODY, two);

        assertThat(headers).containsKey("x-time");
        assertThat(headers.get("x-digests"))
                .isEqualTo(Signatures.hex(SECRET, Signatures.timestamp(NOW), BODY) + ","
                        + Signatures.hex("another-secret-of-it", Signatures.timestamp(NOW), BODY));
        assertThat(headers.get("webhook-signature")).matches("v1,[^ ]+ v1,[^ ]+");
    }

    @Test
    void aGeneratedSecretIsNewAndInTheStandardsForm() {
        assertThat(SecretText.generate()).matches("whsec_[A-Za-z0-9+/]{43}=").isNotEqualTo(SecretText.generate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"whsec_", "whsec_not base64!", "plain"})
    void aSecretThatIsNotInTheStandardsFormIsItsOwnKey(String secret) {
        assertThat(SecretText.standardKey(secret)).isEqualTo(SecretText.plainKey(secret));
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "Content-Length", "webhook-id", "a b", "a:b", "", "ä", "user-agent", "a\nb"})
    void aHeaderThatTheRequestNeedsOrThatIsNoneIsRefused(String name) {
        assertThat(HeaderNames.isAllowed(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-noyo-signature", "X-My_Signature", "stripe-signature"})
    void anyOtherHeaderIsAllowed(String name) {
        assertThat(HeaderNames.isAllowed(name)).isTrue();
    }
}
