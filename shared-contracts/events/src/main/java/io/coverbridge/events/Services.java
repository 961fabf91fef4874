package io.coverbridge.events;

/** Names of the services as they appear in event sources, consumer groups and dead letter topics. */
public final class Services {

    public static final String CONNECTION = "connection-service";
    public static final String SNAPSHOT = "snapshot-service";
    public static final String CARRIER_ADAPTER = "carrier-adapter-service";

    private Services() {}
}
