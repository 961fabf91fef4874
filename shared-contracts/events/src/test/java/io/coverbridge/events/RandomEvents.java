package io.coverbridge.events;

import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.State;
import java.util.List;
import java.util.stream.Stream;

/** Records of every type, as wild as their constructors allow. The same seed makes the same records. */
final class RandomEvents {

    private final RandomValues random;
    private final RandomFamilies families;

    RandomEvents(long seed) {
        random = new RandomValues(seed);
        families = new RandomFamilies(random);
    }

    Object of(EventType<?> type) {
        Class<?> data = type.data();
        return Stream.of(
                        ofConnections(data),
                        ofDisconnections(data),
                        ofSnapshots(data),
                        ofInstructions(data),
                        ofRosters(data))
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no generator for " + data));
    }

    private List<Object> ofConnections(Class<?> data) {
        if (data == GroupEvent.class) {
            return List.of(new GroupEvent(random.uuid(), random.uuid(), random.time(), random.time()));
        }
        if (data == ConnectionRequested.class) {
            return List.of(requested());
        }
        if (data == ConnectionStatusChanged.class) {
            return List.of(new ConnectionStatusChanged(
                    random.uuid(),
                    random.uuid(),
                    random.uuid(),
                    random.uuid(),
                    random.line(255),
                    random.count(),
                    random.oneOf(ConnectionStatus.values()),
                    random.oneOf(ConnectionStatus.values()),
                    random.time(),
                    random.maybe(random::time)));
        }
        if (data == ConnectionProgressed.class) {
            return List.of(new ConnectionProgressed(
                    random.uuid(),
                    random.uuid(),
                    random.count(),
                    random.oneOf(ConnectionStatus.values()),
                    random.maybe(() -> random.text(1_000)),
                    random.count(),
                    random.time()));
        }
        if (data == WebhookStatusChanged.class) {
            return List.of(new WebhookStatusChanged(
                    random.uuid(),
                    random.uuid(),
                    random.oneOf(WebhookStatus.values()),
                    random.oneOf(WebhookStatus.values()),
                    random.maybe(random::time),
                    random.time()));
        }
        return data == CarrierDescribed.class ? List.of(carrier()) : List.of();
    }

    private List<Object> ofDisconnections(Class<?> data) {
        if (data == GroupProtectionChanged.class) {
            return List.of(new GroupProtectionChanged(random.uuid(), random.uuid(), random.yes(), random.time()));
        }
        if (data == DisconnectionRequested.class) {
            return List.of(new DisconnectionRequested(
                    random.uuid(),
                    random.uuid(),
                    random.uuid(),
                    random.uuid(),
                    random.oneOf(DisconnectionSource.values()),
                    random.count(),
                    random.oneOf(DisconnectionStatus.values()),
                    random.maybe(random::date),
                    random.time(),
                    random.time()));
        }
        if (data == DisconnectionStatusChanged.class) {
            return List.of(new DisconnectionStatusChanged(
                    random.uuid(),
                    random.uuid(),
                    random.uuid(),
                    random.uuid(),
                    random.count(),
                    random.oneOf(DisconnectionStatus.values()),
                    random.oneOf(DisconnectionStatus.values()),
                    random.maybe(random::date),
                    random.maybe(() -> random.some(3, random::uuid)),
                    random.time(),
                    random.maybe(random::time),
                    random.maybe(random::time)));
        }
        if (data == DisconnectionRaised.class) {
            return List.of(new DisconnectionRaised(
                    random.uuid(),
                    random.uuid(),
                    random.uuid(),
                    random.oneOf(DisconnectionSource.values()),
                    random.maybe(random::uuid),
                    random.maybe(random::date),
                    random.maybe(random::date),
                    random.time()));
        }
        return data == DisconnectionProgressed.class
                ? List.of(new DisconnectionProgressed(
                        random.uuid(),
                        random.uuid(),
                        random.count(),
                        random.oneOf(DisconnectionStatus.values()),
                        random.time()))
                : List.of();
    }

    private List<Object> ofSnapshots(Class<?> data) {
        if (data == SnapshotCreated.class) {
            return List.of(new SnapshotCreated(
                    random.uuid(),
                    random.uuid(),
                    random.uuid(),
                    random.uuid(),
                    random.oneOf(SnapshotStatus.values()),
                    random.time()));
        }
        if (data == SnapshotStatusChanged.class) {
            SnapshotStatus status = random.oneOf(SnapshotStatus.values());
            return List.of(new SnapshotStatusChanged(
                    random.uuid(),
                    random.uuid(),
                    random.uuid(),
                    random.uuid(),
                    random.oneOf(SnapshotStatus.values()),
                    status,
                    status == SnapshotStatus.REPLACED ? random.uuid() : null,
                    random.time()));
        }
        if (data == DifferenceChanged.class) {
            return List.of(new DifferenceChanged(
                    random.uuid(),
                    random.uuid(),
                    random.uuid(),
                    random.uuid(),
                    random.uuid(),
                    random.oneOf(DifferenceObject.values()),
                    random.uuid(),
                    random.oneOf(DifferenceClassification.values()),
                    random.maybe(random::uuid),
                    random.maybe(random::uuid),
                    random.time()));
        }
        return data == FulfillmentStatusChanged.class
                ? List.of(new FulfillmentStatusChanged(
                        random.uuid(),
                        random.uuid(),
                        random.uuid(),
                        random.uuid(),
                        random.uuid(),
                        random.maybe(() -> random.oneOf(FulfillmentStatus.values())),
                        random.oneOf(FulfillmentStatus.values()),
                        random.time()))
                : List.of();
    }

    private List<Object> ofInstructions(Class<?> data) {
        if (data == CarrierInstruction.class) {
            return List.of(new CarrierInstruction(
                    random.uuid(),
                    random.uuid(),
                    random.uuid(),
                    random.uuid(),
                    random.uuid(),
                    random.line(255),
                    random.uuid(),
                    1 + random.below(1_000),
                    Stream.concat(Stream.of(families.change()), random.some(3, families::change).stream())
                            .toList(),
                    families.family()));
        }
        if (data == InstructionWithdrawn.class) {
            return List.of(
                    new InstructionWithdrawn(random.uuid(), random.uuid(), random.uuid(), 1 + random.below(1_000)));
        }
        if (data == GroupSyncRequested.class) {
            return List.of(new GroupSyncRequested(random.uuid(), random.uuid(), random.uuid(), random.uuid()));
        }
        if (data == FulfillmentProgressed.class) {
            FulfillmentStatus status = random.oneOf(FulfillmentStatus.values());
            return List.of(new FulfillmentProgressed(
                    random.uuid(),
                    random.uuid(),
                    random.uuid(),
                    1 + random.below(1_000),
                    status,
                    status == FulfillmentStatus.INVALID ? List.of(random.line(1_000), random.line(1_000)) : List.of(),
                    random.count(),
                    random.time()));
        }
        return List.of();
    }

    private List<Object> ofRosters(Class<?> data) {
        GroupSync sync = new GroupSync(random.uuid(), random.uuid(), random.uuid(), random.uuid());
        if (data == GroupSync.Plans.class) {
            return List.of(new GroupSync.Plans(
                    sync,
                    random.some(4, this::plan),
                    random.maybe(() -> random.freeObject(50)),
                    random.maybe(() -> random.some(3, this::location))));
        }
        if (data == GroupSync.Members.class) {
            return List.of(new GroupSync.Members(
                    sync,
                    1 + random.below(1_000),
                    random.some(3, families::family),
                    random.maybe(() ->
                            random.some(3, () -> new GroupSync.Settled(random.uuid(), 1 + random.below(1_000))))));
        }
        return data == GroupSync.Completed.class
                ? List.of(new GroupSync.Completed(sync, random.count(), random.time()))
                : List.of();
    }

    private SyncedLocation location() {
        return new SyncedLocation(
                random.uuid(),
                random.line(255),
                new SiteAddress(
                        random.line(255),
                        random.maybe(() -> random.emptyOrLine(255)),
                        random.line(255),
                        random.oneOf(State.values()),
                        random.digits(5),
                        random.maybe(() -> random.emptyOrLine(255))));
    }

    private SyncedPlan plan() {
        return new SyncedPlan(
                random.uuid(),
                random.oneOf(LineOfCoverage.values()),
                random.line(255),
                random.maybe(() -> random.line(255)),
                random.maybe(() -> "ppo"),
                random.date(),
                random.maybe(random::date),
                random.yes() ? List.of("all") : List.of("employee", "domestic-partner"),
                "end_of_month",
                random.freeObject(50));
    }

    private ConnectionRequested requested() {
        return new ConnectionRequested(
                random.uuid(),
                random.uuid(),
                random.uuid(),
                random.uuid(),
                random.line(255),
                random.yes() ? "initial" : "incremental",
                random.count(),
                random.oneOf(ConnectionStatus.values()),
                random.time(),
                random.time(),
                random.maybe(() -> random.bytes(random.below(2_000))));
    }

    private CarrierDescribed carrier() {
        return new CarrierDescribed(
                random.uuid(),
                random.uuid(),
                "carrier_" + random.below(1_000_000),
                random.line(255),
                random.yes() ? "US" : "WA",
                random.yes() ? CarrierDescribed.Kind.API : CarrierDescribed.Kind.FILE,
                random.yes() ? List.of("dental") : List.of("life-basic", "std-voluntary", "vision"),
                random.yes(),
                new CarrierDescribed.GroupIdFormat("[0-9]{7}", random.line(1_000), "1234567"),
                new CarrierDescribed.Rules(random.yes(), random.yes(), random.maybe(() -> 1 + random.count() / 2)));
    }
}
