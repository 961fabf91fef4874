package io.coverbridge.events;

/** Names of the services as they appear in event sources, consumer groups and dead letter topics. */
public final class Services {

    public static final String CONNECTION = "connection-service";
    /** The part of connection-service that reads the public topics for platforms; a consumer of its own. */
    public static final String CONNECTION_FEED = "connection-service-feed";

    public static final String SNAPSHOT = "snapshot-service";
    public static final String CARRIER_ADAPTER = "carrier-adapter-service";

    private Services() {}
}
