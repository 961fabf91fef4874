package io.coverbridge.connection.webhook.delivery;

import io.coverbridge.connection.webhook.SecretSeal;
import io.coverbridge.connection.webhook.address.InvalidTargetException;
import io.coverbridge.connection.webhook.address.TargetCheck;
import io.coverbridge.connection.webhook.address.TargetUrl;
import io.coverbridge.connection.webhook.signature.Signatures;
import io.coverbridge.kit.sealing.SealBrokenException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Attempts one delivery: finds the endpoint, checks where it is, signs, posts. */
@ApplicationScoped
class AttemptDelivery {

    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final TargetCheck targets;
    private final WebhookClient client;
    private final SecretSeal seal;
    private final Duration timeout;
    private final Clock clock;

    AttemptDelivery(TargetCheck targets, WebhookClient client, SecretSeal seal, DeliveryConfig config, Clock clock) {
        this.targets = targets;
        this.client = client;
        this.seal = seal;
        this.timeout = config.timeout();
        this.clock = clock;
    }

    /** Attempts; whatever the endpoint does becomes an outcome. */
    Uni<Attempt> attempt(ClaimedDelivery delivery) {
        Instant started = clock.instant();
        return post(delivery, started)
                .map(status -> ended(started, outcome(status), status))
                .onFailure(AttemptDelivery::isOfTheEndpoint)
                .recoverWithItem(failure -> ended(started, outcome(failure), null));
    }

    private Uni<Integer> post(ClaimedDelivery delivery, Instant started) {
        return Uni.createFrom().deferred(() -> {
            TargetUrl url = TargetUrl.parse(delivery.url());
            Map<String, String> headers = headers(delivery, started);
            return targets.resolve(url)
                    .ifNoItem()
                    .after(timeout)
                    .failWith(TimeoutException::new)
                    .chain(addresses ->
                            client.post(url, choose(addresses, delivery), headers, delivery.body(), left(started)));
        });
    }

    /** Another one in each attempt, for one of them may be out of reach. */
    private static InetAddress choose(List<InetAddress> addresses, ClaimedDelivery delivery) {
        return addresses.get(delivery.attempts() % addresses.size());
    }

    private Duration left(Instant started) {
        return timeout.minus(Duration.between(started, clock.instant()));
    }

    private Map<String, String> headers(ClaimedDelivery delivery, Instant now) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json");
        headers.put("user-agent", "Coverbridge-Webhooks/1");
        headers.putAll(Signatures.headers(
                delivery.headers(),
                delivery.eventId(),
                now,
                delivery.body(),
                seal.open(
                                delivery.organizationId(),
                                delivery.subscriptionId(),
                                delivery.sealedSecrets().getBytes())
                        .live(now)));
        return headers;
    }

    private Attempt ended(Instant started, Outcome outcome, @Nullable Integer status) {
        return new Attempt(started, Duration.between(started, clock.instant()), outcome, status);
    }

    private static Outcome outcome(int status) {
        return status / HUNDRED == SUCCESS ? Outcome.DELIVERED : Outcome.REJECTED;
    }

    private static Outcome outcome(Throwable failure) {
        if (failure instanceof InvalidTargetException) {
            return Outcome.TARGET_REFUSED;
        } else if (failure instanceof UnknownHostException) {
            return Outcome.UNKNOWN_HOST;
        } else if (failure instanceof TimeoutException) {
            return Outcome.TIMEOUT;
        }
        return failure instanceof SSLException ? Outcome.TLS_FAILED : Outcome.CONNECTION_FAILED;
    }

    /** A secret that cannot be opened is our own fault: nothing is recorded, an operator has to act, and it is tried again. */
    private static boolean isOfTheEndpoint(Throwable failure) {
        return !(failure instanceof SealBrokenException);
    }
}
