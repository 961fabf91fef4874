package io.coverbridge.snapshot.sync;

import io.coverbridge.events.EventType;
import io.coverbridge.events.GroupEvent;
import io.coverbridge.events.GroupSync;
import io.coverbridge.events.Services;
import io.coverbridge.events.SyncedPlan;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.kit.testing.Broker;
import io.coverbridge.snapshot.books.Rows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;

/** The other side of carrier-rosters.v1: what one carrier tells of one group through one connection; to be closed. */
public final class RosterSource implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final UUID organization;
    final UUID group;
    final UUID carrier;
    final UUID connection = UUID.randomUUID();
    private final Broker broker = new Broker();
    private final AtomicLong sequence = new AtomicLong();
    private GroupSync sync;

    private RosterSource(UUID organization, UUID group, UUID carrier) {
        this.organization = organization;
        this.group = group;
        this.carrier = carrier;
        this.sync = new GroupSync(UUID.randomUUID(), connection, group, carrier);
    }

    /** A new group of an organization, told to the service, at a new carrier. */
    public static RosterSource ofNewGroup(UUID organization) {
        RosterSource source = new RosterSource(organization, UUID.randomUUID(), UUID.randomUUID());
        Instant now = Instant.parse("2026-02-03T04:05:06Z");
        source.broker.publish(
                Services.CONNECTION,
                Broker.draft(
                        EventType.GROUP_CREATED,
                        source.group,
                        source.group,
                        organization,
                        1,
                        new GroupEvent(source.group, UUID.randomUUID(), now, now)));
        return source;
    }

    /** The same group at another carrier. */
    RosterSource atAnotherCarrier() {
        return new RosterSource(organization, group, UUID.randomUUID());
    }

    /** The same group and carrier through another connection. */
    RosterSource throughAnotherConnection() {
        return new RosterSource(organization, group, carrier);
    }

    /** What another organization would say of the same group. */
    RosterSource ofAnotherOrganization() {
        return new RosterSource(UUID.randomUUID(), group, carrier);
    }

    /** Another run begins. */
    RosterSource again() {
        sync = new GroupSync(UUID.randomUUID(), connection, group, carrier);
        return this;
    }

    GroupSync sync() {
        return sync;
    }

    static SyncedPlan plan(UUID id, LineOfCoverage line, String name) {
        return new SyncedPlan(
                id,
                line,
                name,
                null,
                null,
                LocalDate.of(2025, 1, 1),
                null,
                List.of("all"),
                "end_of_month",
                Map.of("network", "wide"));
    }

    RosterSource plans(SyncedPlan... plans) {
        send(EventType.GROUP_SYNC_PLANS, new GroupSync.Plans(sync, List.of(plans)));
        return this;
    }

    RosterSource members(int batch, Family... families) {
        return members(batch, List.of(families));
    }

    RosterSource members(int batch, List<Family> families) {
        send(EventType.GROUP_SYNC_MEMBERS, new GroupSync.Members(sync, batch, families));
        return this;
    }

    /** Says that this was all, and waits until it is loaded. */
    void completed(int employees) {
        completed(employees, Instant.now());
    }

    /** As {@link #completed(int)}, at a time. */
    void completed(int employees, Instant at) {
        send(EventType.GROUP_SYNC_COMPLETED, new GroupSync.Completed(sync, employees, at));
        awaitLoaded();
    }

    /** Says the same with a sequence of the test's choice. */
    <T> void send(EventType<T> type, long at, T data) {
        broker.publish(Services.CARRIER_ADAPTER, Broker.draft(type, group, connection, organization, at, data));
    }

    /** Waits until the last event that was sent is applied. */
    void awaitLoaded() {
        Awaitility.await("the roster of connection " + connection)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> sequence.get() == applied());
    }

    /** Sequence of the last event that was applied. */
    long applied() {
        return Rows.count(
                organization,
                "select coalesce(max(sequence), 0) from group_syncs where organization_id = $1 and connection_id = $2",
                organization,
                connection);
    }

    long lastSequence() {
        return sequence.get();
    }

    private <T> void send(EventType<T> type, T data) {
        send(type, sequence.incrementAndGet(), data);
    }

    @Override
    public void close() {
        broker.close();
    }
}
