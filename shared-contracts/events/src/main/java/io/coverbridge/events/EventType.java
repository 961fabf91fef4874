package io.coverbridge.events;

import java.util.List;

/**
 * One kind of event: its name on the wire, the topic that carries it and the record that its data is read into.
 *
 * @param name CloudEvents type, e.g. {@code io.coverbridge.group.created.v1}
 * @param topic where it is published
 * @param data record of the event's data
 * @param sealed whether the data travels sealed, bound to the organization and the subject of the event
 */
public record EventType<T>(String name, Topic topic, Class<T> data, boolean sealed) {

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

    /** A webhook subscription took a step. */
    public static final EventType<WebhookStatusChanged> WEBHOOK_STATUS_CHANGE =
            of("webhook_subscription.status_change", Topics.GROUP_CONNECTIONS, WebhookStatusChanged.class);

    /** An operator protects a group from being disconnected, or does so no more. */
    public static final EventType<GroupProtectionChanged> GROUP_PROTECTION_CHANGED =
            of("group.protection_changed", Topics.GROUP_CONNECTIONS, GroupProtectionChanged.class);

    /** A group is to be disconnected from a carrier, or somebody thinks that it should be. */
    public static final EventType<DisconnectionRequested> DISCONNECTION_CREATED =
            of("group_disconnection_request.created", Topics.GROUP_CONNECTIONS, DisconnectionRequested.class);

    /** A disconnection took a step, or was given another date. */
    public static final EventType<DisconnectionStatusChanged> DISCONNECTION_STATUS_CHANGE =
            of("group_disconnection_request.status_change", Topics.GROUP_CONNECTIONS, DisconnectionStatusChanged.class);

    /** The carrier's side thinks that a group should be disconnected. */
    public static final EventType<DisconnectionRaised> DISCONNECTION_RAISED =
            of("carrier_disconnection.raised", Topics.CARRIER_UPDATES, DisconnectionRaised.class);

    /** What the carrier's side says of one disconnection. */
    public static final EventType<DisconnectionProgressed> DISCONNECTION_PROGRESS =
            of("carrier_disconnection.progress", Topics.CARRIER_UPDATES, DisconnectionProgressed.class);

    /** What the carrier's side says of one connection. */
    public static final EventType<ConnectionProgressed> CONNECTION_PROGRESS =
            of("carrier_connection.progress", Topics.CARRIER_UPDATES, ConnectionProgressed.class);

    /** Everything that the hub knows about one carrier, whole, each time. */
    public static final EventType<CarrierDescribed> CARRIER_DESCRIBED =
            of("carrier.described", Topics.CARRIER_DIRECTORY, CarrierDescribed.class);

    /** A platform posted a member snapshot. */
    public static final EventType<SnapshotCreated> SNAPSHOT_CREATED =
            of("member_snapshot.created", Topics.MEMBER_SNAPSHOTS, SnapshotCreated.class);

    /** A member snapshot took a step. */
    public static final EventType<SnapshotStatusChanged> SNAPSHOT_STATUS_CHANGE =
            of("member_snapshot.status_change", Topics.MEMBER_SNAPSHOTS, SnapshotStatusChanged.class);

    /** One carrier's part of a member snapshot took a step. */
    public static final EventType<FulfillmentStatusChanged> FULFILLMENT_STATUS_CHANGE = of(
            "member_snapshot_carrier_fulfillment_status.status_change",
            Topics.MEMBER_SNAPSHOTS,
            FulfillmentStatusChanged.class);

    /** A carrier is to be told what changes for a family. */
    public static final EventType<CarrierInstruction> INSTRUCTION_ISSUED =
            sealed("carrier_instruction.issued", Topics.CARRIER_INSTRUCTIONS, CarrierInstruction.class);

    /** A carrier is not to be told after all. */
    public static final EventType<InstructionWithdrawn> INSTRUCTION_WITHDRAWN =
            of("carrier_instruction.withdrawn", Topics.CARRIER_INSTRUCTIONS, InstructionWithdrawn.class);

    /** What a carrier holds for a group is to be brought over. */
    public static final EventType<GroupSyncRequested> GROUP_SYNC_REQUESTED =
            of("group_sync.requested", Topics.CARRIER_INSTRUCTIONS, GroupSyncRequested.class);

    /** A difference between platform and carrier came up. */
    public static final EventType<DifferenceChanged> DIFFERENCE_CREATED =
            of("difference.created", Topics.MEMBER_SNAPSHOTS, DifferenceChanged.class);

    /** The carrier disagrees, although nothing is under way to it; comes again when the values change. */
    public static final EventType<DifferenceChanged> DIFFERENCE_DISCREPANCY =
            of("difference.discrepancy", Topics.MEMBER_SNAPSHOTS, DifferenceChanged.class);

    /** Platform and carrier agree, or nobody asks any more. */
    public static final EventType<DifferenceChanged> DIFFERENCE_RESOLVED =
            of("difference.resolved", Topics.MEMBER_SNAPSHOTS, DifferenceChanged.class);

    /** A newer difference about the same thing took over. */
    public static final EventType<DifferenceChanged> DIFFERENCE_REPLACED =
            of("difference.replaced", Topics.MEMBER_SNAPSHOTS, DifferenceChanged.class);

    /** What the carrier's side says of one instruction. */
    public static final EventType<FulfillmentProgressed> FULFILLMENT_PROGRESS =
            of("carrier_fulfillment.progress", Topics.CARRIER_UPDATES, FulfillmentProgressed.class);

    /** The plans that a group has at a carrier. */
    public static final EventType<GroupSync.Plans> GROUP_SYNC_PLANS =
            of("group_sync.plans", Topics.CARRIER_ROSTERS, GroupSync.Plans.class);

    /** Families that a carrier holds for a group. */
    public static final EventType<GroupSync.Members> GROUP_SYNC_MEMBERS =
            sealed("group_sync.members", Topics.CARRIER_ROSTERS, GroupSync.Members.class);

    /** All that a carrier holds for a group has been told. */
    public static final EventType<GroupSync.Completed> GROUP_SYNC_COMPLETED =
            of("group_sync.completed", Topics.CARRIER_ROSTERS, GroupSync.Completed.class);

    private static final List<EventType<?>> ALL = List.of(
            GROUP_CREATED,
            GROUP_UPDATED,
            CONNECTION_CREATED,
            CONNECTION_STATUS_CHANGE,
            CONNECTION_RETRIED,
            WEBHOOK_STATUS_CHANGE,
            GROUP_PROTECTION_CHANGED,
            DISCONNECTION_CREATED,
            DISCONNECTION_STATUS_CHANGE,
            DISCONNECTION_RAISED,
            DISCONNECTION_PROGRESS,
            CONNECTION_PROGRESS,
            CARRIER_DESCRIBED,
            SNAPSHOT_CREATED,
            SNAPSHOT_STATUS_CHANGE,
            FULFILLMENT_STATUS_CHANGE,
            INSTRUCTION_ISSUED,
            INSTRUCTION_WITHDRAWN,
            GROUP_SYNC_REQUESTED,
            DIFFERENCE_CREATED,
            DIFFERENCE_DISCREPANCY,
            DIFFERENCE_RESOLVED,
            DIFFERENCE_REPLACED,
            FULFILLMENT_PROGRESS,
            GROUP_SYNC_PLANS,
            GROUP_SYNC_MEMBERS,
            GROUP_SYNC_COMPLETED);

    /** Every type that a producer of this version may send. */
    public static List<EventType<?>> all() {
        return ALL;
    }

    private static <T> EventType<T> of(String name, Topic topic, Class<T> data) {
        return new EventType<>("io.coverbridge." + name + ".v1", topic, data, false);
    }

    private static <T> EventType<T> sealed(String name, Topic topic, Class<T> data) {
        return new EventType<>("io.coverbridge." + name + ".v1", topic, data, true);
    }
}
