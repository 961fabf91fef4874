package io.coverbridge.connection.webhook.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How webhooks are delivered. */
@ConfigMapping(prefix = "coverbridge.webhooks")
interface DeliveryConfig {

    /** Longest that one attempt may take, from looking up the host to the head of the answer. */
    @WithDefault("10s")
    Duration timeout();

    /** Waits between attempts, each give or take a tenth; one attempt more than there are waits. By default 15 over 3 days. */
    @WithDefault("5S,25S,90S,3M,10M,15M,30M,1H,2H,4H,8H,16H,20H,20H")
    List<Duration> retryDelays();

    /** Most attempts under way at once in this process, to endpoints that are well. */
    @WithDefault("512")
    int inFlight();

    /** Most attempts under way at once in this process, to endpoints whose last attempt failed. */
    @WithDefault("64")
    int inFlightFailing();

    /** Most attempts under way at once to one endpoint that is well, over all replicas. */
    @WithDefault("8")
    int perSubscription();

    /** Most attempts under way at once to one endpoint whose last attempt failed, over all replicas. */
    @WithDefault("2")
    int perFailingSubscription();

    /** After this long another replica may attempt what a replica has claimed and not recorded. More than the time-out. */
    @WithDefault("30s")
    Duration lease();

    /** How often due deliveries are looked for. */
    @WithDefault("250ms")
    Duration pollInterval();

    /** Most bytes of an answer's body that are read, and thrown away; after more the connection is closed. */
    @WithDefault("16384")
    int answerLimitBytes();

    /** Longest that the body of an answer is waited for; then the connection is closed. */
    @WithDefault("1s")
    Duration answerLimit();

    /** Most deliveries that one request asks for again. */
    @WithDefault("10000")
    int redeliveryLimit();
}
