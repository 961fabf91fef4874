import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A receiver of webhooks in one file, with nothing but the JDK (17 or newer). It checks what every receiver has to check: the
 * signature over the raw body, in constant time and against each digest of the header; the age of the timestamp; and whether
 * the event has come before.
 *
 * <pre>
 * WEBHOOK_SECRETS=the-secret-of-the-subscription java Receiver.java 9000
 * </pre>
 *
 * <p>Several secrets are separated by commas. The optional second argument is how many seconds a timestamp may be off, 300 by
 * default. Port 0 takes any free one; the first line of the output tells which.
 */
public final class Receiver {

    /** Bodies of webhooks are small; nobody may make this process read more. */
    private static final int MOST_BYTES = 64 * 1024;

    /** Remembered here until the process ends; a real receiver keeps them beside what it does, in one transaction. */
    private static final int MOST_EVENTS = 10_000;

    private static final Pattern EVENT_ID = Pattern.compile(
            "\"event\"\\s*:\\s*\\{[^{}]*?\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final Pattern EVENT_TYPE = Pattern.compile(
            "\"event\"\\s*:\\s*\\{[^{}]*?\"type\"\\s*:\\s*\"([a-z_.]+)\"");

    private final List<String> secrets;
    private final Duration tolerance;
    private final Set<String> seen = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_EVENTS;
        }
    });

    private Receiver(List<String> secrets, Duration tolerance) {
        this.secrets = secrets;
        this.tolerance = tolerance;
    }

    public static void main(String[] arguments) throws IOException {
        String secrets = System.getenv("WEBHOOK_SECRETS");
        if (secrets == null || secrets.isBlank()) {
            System.err.println("set WEBHOOK_SECRETS to the secret of the subscription");
            System.exit(2);
        }
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9000;
        long tolerance = arguments.length > 1 ? Long.parseLong(arguments[1]) : 300;
        Receiver receiver = new Receiver(List.of(secrets.split(",")), Duration.ofSeconds(tolerance));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", receiver::handle);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.start();
        say("listening on http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void handle(HttpExchange request) throws IOException {
        try (request) {
            byte[] body = request.getRequestBody().readNBytes(MOST_BYTES + 1);
            String timestamp = header(request, "x-noyo-timestamp");
            String digests = header(request, "x-noyo-signature");
            if (!request.getRequestMethod().equals("POST") || body.length > MOST_BYTES) {
                answer(request, 400, "not a webhook");
            } else if (!isSigned(timestamp, digests, body)) {
                answer(request, 401, "signature does not match");
            } else if (!isFresh(timestamp)) {
                answer(request, 401, "timestamp is too far off");
            } else {
                take(request, new String(body, UTF_8));
            }
        }
    }

    private void take(HttpExchange request, String body) throws IOException {
        String id = first(EVENT_ID, body);
        boolean isNew;
        synchronized (seen) {
            isNew = seen.add(id);
        }
        // Answer first, work later: the hub waits ten seconds at most. What was done before is only acknowledged.
        answer(request, 200, isNew ? "taken" : "known");
        say((isNew ? "event " : "again ") + first(EVENT_TYPE, body) + " " + id + " " + body);
    }

    /** Each part of the header against each secret that we know: while the secret is being changed there are several of both. */
    private boolean isSigned(String timestamp, String digests, byte[] body) {
        boolean found = false;
        for (String secret : secrets) {
            byte[] expected = digest(secret, timestamp, body).getBytes(UTF_8);
            for (String given : digests.split(",")) {
                found |= MessageDigest.isEqual(expected, given.strip().getBytes(UTF_8));
            }
        }
        return found;
    }

    /** The timestamp is signed, so nobody can send an old webhook again as a new one. */
    private boolean isFresh(String timestamp) {
        try {
            Duration age = Duration.between(OffsetDateTime.parse(timestamp).toInstant(), Instant.now());
            return age.abs().compareTo(tolerance) <= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String digest(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static String header(HttpExchange request, String name) {
        String value = request.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static String first(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        return matcher.find() ? matcher.group(1) : "?";
    }

    private static void answer(HttpExchange request, int status, String text) throws IOException {
        byte[] body = (text + "\n").getBytes(UTF_8);
        request.sendResponseHeaders(status, body.length);
        try (OutputStream out = request.getResponseBody()) {
            out.write(body);
        }
        if (status != 200) {
            say("refused " + text);
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
