package io.coverbridge.events;

import java.util.List;

/**
 * One kind of event: its name on the wire, the topic that carries it and the record that its data is read into.
 *
 * @param name CloudEvents type, e.g. {@code io.coverbridge.group.created.v1}
 * @param topic where it is published
 * @param data record of the event's data
 */
public record EventType<T>(String name, Topic topic, Class<T> data) {

    public static final EventType<GroupEvent> GROUP_CREATED =
            of("group.created", Topics.GROUP_CONNECTIONS, GroupEvent.class);

    public static final EventType<GroupEvent> GROUP_UPDATED =
            of("group.updated", Topics.GROUP_CONNECTIONS, GroupEvent.class);

    /** A platform asked for a connection. */
    public static final EventType<ConnectionRequested> CONNECTION_CREATED =
            of("group_connection_request.created", Topics.GROUP_CONNECTIONS, ConnectionRequested.class);

    /** A connection took a step. */
    public static final EventType<ConnectionStatusChanged> CONNECTION_STATUS_CHANGE =
            of("group_connection_request.status_change", Topics.GROUP_CONNECTIONS, ConnectionStatusChanged.class);

    /** A platform asked to try again, perhaps with another carrier group id. */
    public static final EventType<ConnectionRequested> CONNECTION_RETRIED =
            of("group_connection_request.retried", Topics.GROUP_CONNECTIONS, ConnectionRequested.class);

    /** What the carrier's side says of one connection. */
    public static final EventType<ConnectionProgressed> CONNECTION_PROGRESS =
            of("carrier_connection.progress", Topics.CARRIER_UPDATES, ConnectionProgressed.class);

    /** Everything that the hub knows about one carrier, whole, each time. */
    public static final EventType<CarrierDescribed> CARRIER_DESCRIBED =
            of("carrier.described", Topics.CARRIER_DIRECTORY, CarrierDescribed.class);

    private static final List<EventType<?>> ALL = List.of(
            GROUP_CREATED,
            GROUP_UPDATED,
            CONNECTION_CREATED,
            CONNECTION_STATUS_CHANGE,
            CONNECTION_RETRIED,
            CONNECTION_PROGRESS,
            CARRIER_DESCRIBED);

    /** Every type that a producer of this version may send. */
    public static List<EventType<?>> all() {
        return ALL;
    }

    private static <T> EventType<T> of(String name, Topic topic, Class<T> data) {
        return new EventType<>("io.coverbridge." + name + ".v1", topic, data);
    }
}
