package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.coverbridge.connection.webhook.delivery.WebhookReceiver;
import io.coverbridge.connection.webhook.delivery.WebhookReceiver.Behaviour;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Many webhooks to twenty endpoints, of which five behave as badly as they can. {@code -Dwebhooks.load=10000}
 * says how many; {@code -Dcoverbridge.webhooks.timeout=10s} gives hanging endpoints the time that they have in production.
 */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class WebhookLoadIT {

    private static final Logger LOG = Logger.getLogger(WebhookLoadIT.class);
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int RECEIVERS = 20;
    private static final int GOOD = 15;
    private static final int EVENTS = Integer.getInteger("webhooks.load", 1_000) / RECEIVERS;

    private static final List<Behaviour> BAD =
            List.of(Behaviour.HANG, Behaviour.SLOW_HEAD, Behaviour.CLOSE_EARLY, Behaviour.FAIL, Behaviour.HANG);

    private final Webhooks webhooks = new Webhooks(Api.BAKERIES, Api.BAKERIES_ORGANIZATION);

    @AfterEach
    void leaveNothing() {
        webhooks.deleteAll();
    }

    @Test
    void fiveEndpointsThatMisbehaveDoNotDelayTheFifteenOthers() {
        // The first round is for the compiler.
        deliver(IntStream.range(0, RECEIVERS).mapToObj(i -> Behaviour.TAKE).toList());
        Duration allGood = deliver(
                IntStream.range(0, RECEIVERS).mapToObj(i -> Behaviour.TAKE).toList());
        Duration someBad =
                deliver(Stream.concat(BAD.stream(), IntStream.range(0, GOOD).mapToObj(i -> Behaviour.TAKE))
                        .toList());

        double ratio = (double) someBad.toMillis() / allGood.toMillis();
        LOG.infof(
                "measured: %d webhooks to %d endpoints: all good %d ms; five misbehave, the %d others %d ms; ratio %.2f",
                EVENTS * RECEIVERS, RECEIVERS, allGood.toMillis(), GOOD, someBad.toMillis(), ratio);
        // Of few webhooks the time is mostly that of the requests that start them.
        assertThat(someBad).isLessThan(allGood.multipliedBy(2).plusMillis(500));
    }

    /** How long it takes until those that take have all, from the moment in which all of it is due. */
    private Duration deliver(List<Behaviour> behaviours) {
        List<WebhookReceiver> receivers =
                behaviours.stream().map(WebhookReceiver::new).toList();
        try {
            List<String> ids = receivers.stream().map(webhooks::subscribe).toList();
            ids.forEach(id -> webhooks.edit(id, "{\"status\": \"disabled\"}"));
            webhooks.groupsAreCreated(EVENTS);
            ids.forEach(id -> await("the deliveries")
                    .atMost(LIMIT)
                    .until(() -> webhooks.deliveries(id, "?page_size=1")
                            .<Integer>path("meta.total_records")
                            .equals(EVENTS)));
            ids.forEach(id -> webhooks.edit(id, "{\"status\": \"active\"}"));

            long started = System.nanoTime();
            ids.forEach(id -> assertThat(
                            webhooks.post(id, "redeliver", "{\"since\": 0}").<Integer>path("redelivered"))
                    .isEqualTo(EVENTS));
            await("webhooks at those that take them")
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> IntStream.range(RECEIVERS - GOOD, RECEIVERS)
                            .allMatch(i -> receivers.get(i).events() == EVENTS));
            return Duration.ofNanos(System.nanoTime() - started);
        } finally {
            webhooks.deleteAll();
            receivers.forEach(WebhookReceiver::close);
        }
    }
}
