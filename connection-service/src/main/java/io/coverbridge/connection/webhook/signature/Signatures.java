package io.coverbridge.connection.webhook.signature;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The headers that tell a receiver who sent a body, and when: HMAC-SHA-256 over {@code <timestamp>.<body>} in lower case
 * hex, several separated by commas while several secrets live; and beside it the three headers of Standard Webhooks 1.0.0, over
 * {@code <id>.<epoch seconds>.<body>} in base64, several separated by spaces.
 */
public final class Signatures {

    /** As in 2024-05-08T21:27:45.039587+00:00: always microseconds, and the offset in digits. */
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT);

    private static final String ALGORITHM = "HmacSHA256";

    private Signatures() {}

    /**
     * Signs one attempt.
     *
     * @param names how the receiver wants the first two headers called
     * @param eventId the same in every attempt
     * @param now when the attempt is made
     * @param secrets the secrets that are live
     * @return header values by name, in order
     */
    public static Map<String, String> headers(
            HeaderNames names, UUID eventId, Instant now, String body, List<SigningSecret> secrets) {
        String timestamp = timestamp(now);
        String seconds = Long.toString(now.getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(names.timestamp(), timestamp);
        headers.put(
                names.signature(),
                secrets.stream()
                        .map(secret -> hex(secret.value(), timestamp, body))
                        .collect(Collectors.joining(",")));
        headers.put("webhook-id", eventId.toString());
        headers.put("webhook-timestamp", seconds);
        headers.put(
                "webhook-signature",
                secrets.stream()
                        .map(secret -> standard(secret.value(), eventId.toString(), seconds, body))
                        .collect(Collectors.joining(" ")));
        return headers;
    }

    static String timestamp(Instant now) {
        return TIMESTAMP.format(now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    }

    static String hex(String secret, String timestamp, String body) {
        return HexFormat.of().formatHex(hmac(SecretText.plainKey(secret), timestamp + "." + body));
    }

    static String standard(String secret, String id, String seconds, String body) {
        byte[] digest = hmac(SecretText.standardKey(secret), id + "." + seconds + "." + body);
        return "v1," + Base64.getEncoder().encodeToString(digest);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
