package io.coverbridge.events;

import io.coverbridge.events.Topic.Audience;
import java.time.Duration;
import java.util.List;

/** Every topic of Coverbridge. */
public final class Topics {

    /** Groups, connections and their status changes, by group id; and those of webhook subscriptions, by their id. */
    public static final Topic GROUP_CONNECTIONS = new Topic(
            "group-connections.v1", 6, Duration.ofDays(30), "group id or subscription id", Audience.PLATFORMS);

    /** What a carrier answered; the key is the key of the event that caused it. */
    public static final Topic CARRIER_UPDATES =
            new Topic("carrier-updates.v1", 6, Duration.ofDays(30), "key of the cause", Audience.SERVICES);

    /** Facts about each carrier; key is the carrier id. */
    public static final Topic CARRIER_DIRECTORY =
            new Topic("carrier-directory.v1", 1, null, "carrier id", Audience.SERVICES);

    /** Member snapshots, what becomes of them, and differences; key is the employee id. */
    public static final Topic MEMBER_SNAPSHOTS =
            new Topic("member-snapshots.v1", 6, Duration.ofDays(30), "employee id", Audience.PLATFORMS);

    /** One family's change set for one carrier, sealed, by employee id; and syncs that are asked for, by group id. */
    public static final Topic CARRIER_INSTRUCTIONS =
            new Topic("carrier-instructions.v1", 6, Duration.ofDays(7), "employee id or group id", Audience.SERVICES);

    /** What carriers hold for groups, members sealed; key is the group id. */
    public static final Topic CARRIER_ROSTERS =
            new Topic("carrier-rosters.v1", 6, Duration.ofDays(7), "group id", Audience.SERVICES);

    private static final List<Topic> SOURCES = List.of(
            GROUP_CONNECTIONS,
            MEMBER_SNAPSHOTS,
            CARRIER_INSTRUCTIONS,
            CARRIER_UPDATES,
            CARRIER_ROSTERS,
            CARRIER_DIRECTORY);

    private static final List<Topic> DEAD_LETTERS = List.of(
            GROUP_CONNECTIONS.deadLetters(Services.CARRIER_ADAPTER),
            GROUP_CONNECTIONS.deadLetters(Services.SNAPSHOT),
            GROUP_CONNECTIONS.deadLetters(Services.CONNECTION_FEED),
            MEMBER_SNAPSHOTS.deadLetters(Services.CONNECTION_FEED),
            CARRIER_INSTRUCTIONS.deadLetters(Services.CARRIER_ADAPTER),
            CARRIER_UPDATES.deadLetters(Services.CONNECTION),
            CARRIER_UPDATES.deadLetters(Services.SNAPSHOT),
            CARRIER_ROSTERS.deadLetters(Services.SNAPSHOT),
            CARRIER_DIRECTORY.deadLetters(Services.CONNECTION),
            CARRIER_DIRECTORY.deadLetters(Services.SNAPSHOT));

    private Topics() {}

    /** Topics that carry events, without the dead letter topics. */
    public static List<Topic> sources() {
        return SOURCES;
    }

    /** One per source and consumer. */
    public static List<Topic> deadLetters() {
        return DEAD_LETTERS;
    }
}
