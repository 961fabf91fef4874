package io.coverbridge.snapshot.membersnapshot;

import static io.coverbridge.snapshot.document.Snapshots.aCoverage;
import static io.coverbridge.snapshot.document.Snapshots.aDependent;
import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.anEmployee;
import static io.coverbridge.snapshot.document.Snapshots.theDependent;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.coverbridge.events.CarrierDescribed;
import io.coverbridge.events.CarrierDescribed.GroupIdFormat;
import io.coverbridge.events.CarrierDescribed.Kind;
import io.coverbridge.events.CarrierDescribed.Rules;
import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.ConnectionRequested;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.ConnectionStatusChanged;
import io.coverbridge.events.DisconnectionStatus;
import io.coverbridge.events.DisconnectionStatusChanged;
import io.coverbridge.events.EventType;
import io.coverbridge.events.FulfillmentProgressed;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.GroupEvent;
import io.coverbridge.events.GroupSync;
import io.coverbridge.events.Services;
import io.coverbridge.events.SiteAddress;
import io.coverbridge.events.SyncedLocation;
import io.coverbridge.events.SyncedPlan;
import io.coverbridge.events.Topics;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.Person;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.events.member.State;
import io.coverbridge.kit.events.EventDraft;
import io.coverbridge.kit.tenancy.Roles;
import io.coverbridge.kit.testing.Broker;
import io.coverbridge.kit.testing.Tokens;
import io.coverbridge.kit.testing.TopicReader;
import io.coverbridge.snapshot.document.CoverageBuilder;
import io.coverbridge.snapshot.document.SnapshotBuilder;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * An organization of its own with a group, the services around the one under test, and a client. Every test has its own, so
 * none sees another's rows. To be closed.
 */
final class Stage implements AutoCloseable {

    static final String DENTAL = "DHMO Smile Plus";
    static final String LIFE = "50k Employee Basic Life";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");

    final UUID organizationId = UUID.randomUUID();
    final UUID groupId = UUID.randomUUID();
    final UUID carrierId = UUID.randomUUID();
    final UUID medicalPlan = UUID.randomUUID();
    final UUID dentalPlan = UUID.randomUUID();
    final UUID lifePlan = UUID.randomUUID();
    private final Broker broker = new Broker();
    private final TopicReader instructions = TopicReader.of(Topics.CARRIER_INSTRUCTIONS);
    private final TopicReader told = TopicReader.of(Topics.MEMBER_SNAPSHOTS);

    /** A group without any connection; the directory has the stage's carrier. */
    static Stage withGroup() {
        Stage stage = new Stage();
        stage.describe(stage.carrierId);
        stage.createGroup();
        return stage;
    }

    /** A group whose connection is completed, with its plans and nobody at the carrier. */
    static Stage connected() {
        Stage stage = withGroup();
        stage.complete();
        return stage;
    }

    /** Completes a new connection of the group to the stage's carrier, which has these families. */
    UUID complete(Family... families) {
        UUID connection = connect(carrierId);
        load(carrierId, connection, 1, families);
        awaitLoaded(connection);
        return connection;
    }

    /** The connection is completed, as connection-service tells it. */
    void tellCompleted(UUID connection) {
        broker.publish(
                Services.CONNECTION,
                Broker.draft(
                        EventType.CONNECTION_STATUS_CHANGE,
                        groupId,
                        connection,
                        organizationId,
                        2,
                        new ConnectionStatusChanged(
                                connection,
                                UUID.randomUUID(),
                                groupId,
                                carrierId,
                                "00110011",
                                1,
                                ConnectionStatus.PROCESSING,
                                ConnectionStatus.COMPLETED,
                                NOW,
                                NOW)));
        await("the completed connection")
                .atMost(PATIENCE)
                .until(() -> Rows.count(
                                "select count(*) from group_connections where id = $1 and status = 'completed'",
                                organizationId,
                                connection)
                        == 1);
    }

    /**
     * A later run, waited for.
     *
     * @param began when it began at the side that tells it
     * @param sequence of its first event; it has three
     * @param settled see {@link GroupSync.Members}; null to say nothing
     */
    void sync(
            UUID connection,
            Instant began,
            long sequence,
            @Nullable List<GroupSync.Settled> settled,
            Family... families) {
        GroupSync sync = new GroupSync(UUID.randomUUID(), connection, groupId, carrierId);
        sync(
                connection,
                began,
                sequence,
                List.of(new GroupSync.Members(sync, 1, List.of(families), settled)),
                PATIENCE);
    }

    /** A later run in batches, all of one sync, waited for. */
    void sync(UUID connection, Instant began, long sequence, List<GroupSync.Members> batches, Duration patience) {
        GroupSync sync = batches.get(0).sync();
        broker.publish(
                Services.CARRIER_ADAPTER,
                new EventDraft<>(
                        EventType.GROUP_SYNC_PLANS,
                        groupId,
                        connection,
                        organizationId,
                        sequence,
                        began,
                        new GroupSync.Plans(sync, plans()),
                        "test",
                        null));
        long next = sequence + 1;
        int families = 0;
        for (GroupSync.Members batch : batches) {
            roster(EventType.GROUP_SYNC_MEMBERS, connection, next++, batch);
            families += batch.families().size();
        }
        long last = next;
        roster(EventType.GROUP_SYNC_COMPLETED, connection, last, new GroupSync.Completed(sync, families, NOW));
        await("the later run")
                .atMost(patience)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Rows.count(
                                "select sequence from group_syncs where connection_id = $1", organizationId, connection)
                        == last);
    }

    /** Families as a run tells them whose first instruction is settled. */
    static List<GroupSync.Members> batches(GroupSync sync, List<Family> families) {
        List<GroupSync.Members> batches = new ArrayList<>();
        for (int from = 0; from < families.size(); from += GroupSync.Members.MAX_FAMILIES) {
            List<Family> batch =
                    families.subList(from, Math.min(families.size(), from + GroupSync.Members.MAX_FAMILIES));
            List<GroupSync.Settled> settled = batch.stream()
                    .map(family -> new GroupSync.Settled(family.members().get(0).id(), 1))
                    .toList();
            batches.add(new GroupSync.Members(sync, batches.size() + 1, batch, settled));
        }
        return batches;
    }

    /** A disconnection with this last day has ended the connection, as connection-service tells it; waited for. */
    void disconnect(UUID connection, String lastDay) {
        DisconnectionStatusChanged completed = new DisconnectionStatusChanged(
                UUID.randomUUID(),
                UUID.randomUUID(),
                groupId,
                carrierId,
                1,
                DisconnectionStatus.PROCESSING,
                DisconnectionStatus.COMPLETED,
                LocalDate.parse(lastDay),
                List.of(connection),
                NOW,
                NOW,
                NOW);
        broker.publish(
                Services.CONNECTION,
                Broker.draft(
                        EventType.DISCONNECTION_STATUS_CHANGE, groupId, completed.id(), organizationId, 2, completed));
        await("the end of the connection")
                .atMost(PATIENCE)
                .until(() -> Rows.count(
                                "select count(*) from group_connections where id = $1 and disconnected_at is not null",
                                organizationId,
                                connection)
                        == 1);
    }

    private List<SyncedPlan> plans() {
        return List.of(
                plan(medicalPlan, LineOfCoverage.MEDICAL, "Gold PPO"),
                plan(dentalPlan, LineOfCoverage.DENTAL, DENTAL),
                plan(lifePlan, LineOfCoverage.LIFE, LIFE));
    }

    /** An employee without dependents, as the carrier holds it, in the dental plan. */
    Family enrolled(UUID employeeId, Person person) {
        FamilyMember employee =
                new FamilyMember(employeeId, IndividualType.EMPLOYEE, null, null, null, person, null, Map.of());
        FamilyEnrollment enrollment = new FamilyEnrollment(
                UUID.randomUUID(),
                employeeId,
                IndividualType.EMPLOYEE,
                LocalDate.of(2025, 1, 1),
                FamilyEnrollment.OPEN_END,
                null,
                null,
                null);
        FamilyCoverage dental = new FamilyCoverage(
                LineOfCoverage.DENTAL, dentalPlan, DENTAL, null, Map.of(), null, List.of(enrollment));
        return new Family(List.of(employee), List.of(dental));
    }

    void describe(UUID carrier) {
        CarrierDescribed described = new CarrierDescribed(
                carrier,
                UUID.randomUUID(),
                "test_carrier",
                "Test Carrier",
                "US",
                Kind.API,
                List.of("medical", "dental", "life-basic"),
                true,
                new GroupIdFormat("[0-9]{8}", "eight digits", "00110011"),
                new Rules(false, true, null));
        broker.publish(
                Services.CARRIER_ADAPTER,
                Broker.draft(EventType.CARRIER_DESCRIBED, carrier, carrier, null, 1, described));
        await("the directory's arrival")
                .atMost(PATIENCE)
                .until(() -> Rows.count("select count(*) from carriers where id = $1", organizationId, carrier) == 1);
    }

    private void createGroup() {
        broker.publish(
                Services.CONNECTION,
                Broker.draft(
                        EventType.GROUP_CREATED,
                        groupId,
                        groupId,
                        organizationId,
                        1,
                        new GroupEvent(groupId, UUID.randomUUID(), NOW, NOW)));
    }

    /** A connection that is under way. */
    UUID connect(UUID carrier) {
        UUID connection = UUID.randomUUID();
        ConnectionRequested requested = new ConnectionRequested(
                connection,
                UUID.randomUUID(),
                groupId,
                carrier,
                "00110011",
                "initial",
                0,
                ConnectionStatus.CREATED,
                NOW,
                NOW,
                null);
        broker.publish(
                Services.CONNECTION,
                Broker.draft(EventType.CONNECTION_CREATED, groupId, connection, organizationId, 1, requested));
        return connection;
    }

    /** What the carrier holds: three plans and these families. */
    void load(UUID carrier, UUID connection, long sequence, Family... families) {
        GroupSync sync = new GroupSync(UUID.randomUUID(), connection, groupId, carrier);
        SyncedLocation headquarters = new SyncedLocation(
                UUID.nameUUIDFromBytes(groupId.toString().getBytes(UTF_8)),
                "Headquarters",
                new SiteAddress("12 Kestrel Yard", null, "Fernhollow", State.OR, "97103", null));
        roster(
                EventType.GROUP_SYNC_PLANS,
                connection,
                sequence,
                new GroupSync.Plans(sync, plans(), Map.of("bill_groups", List.of("001")), List.of(headquarters)));
        roster(
                EventType.GROUP_SYNC_MEMBERS,
                connection,
                sequence + 1,
                new GroupSync.Members(sync, 1, List.of(families)));
        roster(
                EventType.GROUP_SYNC_COMPLETED,
                connection,
                sequence + 2,
                new GroupSync.Completed(sync, families.length, NOW));
    }

    void awaitLoaded(UUID connection) {
        await("the roster's arrival")
                .atMost(PATIENCE)
                .until(() -> Rows.count(
                                "select count(*) from group_syncs where connection_id = $1 and completed_at is not null",
                                organizationId,
                                connection)
                        == 1);
    }

    private <T> void roster(EventType<T> type, UUID connection, long sequence, T data) {
        broker.publish(
                Services.CARRIER_ADAPTER, Broker.draft(type, groupId, connection, organizationId, sequence, data));
    }

    private static SyncedPlan plan(UUID id, LineOfCoverage line, String name) {
        return new SyncedPlan(
                id,
                line,
                name,
                null,
                line == LineOfCoverage.LIFE ? "basic" : "ppo",
                LocalDate.of(2020, 1, 1),
                null,
                List.of("all"),
                "end_of_month",
                Map.of());
    }

    /** The new employee EMP-1 with the child DEP-1, both in the dental plan. */
    SnapshotBuilder family() {
        return aSnapshot()
                .of(anEmployee().knownAs("EMP-1").who(aPerson().withSsn("123456789")))
                .with(aDependent(Relationship.CHILD).knownAs("DEP-1"))
                .covering(dental().enrolling(theEmployee(), theDependent("DEP-1")));
    }

    /** The new employee EMP-1 alone, in the dental plan. */
    SnapshotBuilder single() {
        return aSnapshot().of(anEmployee().knownAs("EMP-1")).covering(dental().enrolling(theEmployee()));
    }

    CoverageBuilder dental() {
        return aCoverage(LineOfCoverage.DENTAL).at(carrierId).inPlan(DENTAL);
    }

    /** A request of the stage's organization. */
    RequestSpecification client() {
        return clientOf(organizationId);
    }

    static RequestSpecification clientOf(UUID organization) {
        return given().port(ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class))
                .header("Authorization", "Bearer " + Tokens.of(Roles.PLATFORM, organization))
                .contentType(ContentType.JSON);
    }

    Response post(SnapshotBuilder snapshot) {
        return client().body(snapshot.body()).post("/api/v1/groups/" + groupId + "/member_snapshots");
    }

    /** Posts a snapshot that is accepted. */
    JsonPath create(SnapshotBuilder snapshot) {
        return post(snapshot).then().statusCode(201).extract().jsonPath();
    }

    JsonPath get(String path, Object... values) {
        return client().get("/api/v1/" + path, values)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath snapshot(String id) {
        return get("member_snapshots/{id}", id);
    }

    JsonPath awaitSnapshot(String id, String what, Predicate<JsonPath> wanted) {
        return await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> snapshot(id), wanted);
    }

    JsonPath awaitStatus(String id, String status) {
        return awaitSnapshot(id, "snapshot " + status, snapshot -> status.equals(snapshot.getString("status")));
    }

    JsonPath awaitCarrier(String id, String status) {
        return awaitSnapshot(
                id,
                "carrier's part " + status,
                snapshot -> status.equals(snapshot.getString("fulfillment_summary[0].status")));
    }

    /** The instruction of the stage's carrier that has this number. */
    CarrierInstruction instruction(UUID employeeId, int number) {
        return instruction(carrierId, employeeId, number);
    }

    CarrierInstruction instruction(UUID carrier, UUID employeeId, int number) {
        return instructions
                .await(
                        "instruction " + number,
                        1,
                        TopicReader.of(EventType.INSTRUCTION_ISSUED)
                                .and(message -> message.key().equals(employeeId.toString()))
                                .and(message -> {
                                    CarrierInstruction data = TopicReader.data(EventType.INSTRUCTION_ISSUED, message);
                                    return data.carrierId().equals(carrier) && data.number() == number;
                                }))
                .stream()
                .map(message -> TopicReader.data(EventType.INSTRUCTION_ISSUED, message))
                .findFirst()
                .orElseThrow();
    }

    /** The carrier answers, and the test names each part of the answer that it does not leave to the instruction. */
    void answer(CarrierInstruction instruction, FulfillmentStatus status, long sequence, String... errors) {
        answer(organizationId, instruction.id(), progress(instruction, status, errors), sequence);
    }

    void answer(UUID organization, UUID subject, FulfillmentProgressed progress, long sequence) {
        broker.publish(
                Services.CARRIER_ADAPTER,
                Broker.draft(
                        EventType.FULFILLMENT_PROGRESS,
                        progress.employeeId(),
                        subject,
                        organization,
                        sequence,
                        progress));
    }

    static FulfillmentProgressed progress(CarrierInstruction instruction, FulfillmentStatus status, String... errors) {
        return new FulfillmentProgressed(
                instruction.id(),
                instruction.carrierId(),
                instruction.employeeId(),
                instruction.number(),
                status,
                List.of(errors),
                1,
                NOW);
    }

    TopicReader instructions() {
        return instructions;
    }

    /** What platforms are told of snapshots of this employee. */
    List<String> told(UUID employeeId, int least) {
        return told(employeeId, least, type -> !type.startsWith("io.coverbridge.difference."));
    }

    /** What platforms are told of differences of this employee. */
    List<String> toldOfDifferences(UUID employeeId, int least) {
        return told(employeeId, least, type -> type.startsWith("io.coverbridge.difference."));
    }

    private List<String> told(UUID employeeId, int least, Predicate<String> wanted) {
        List<String> types = new ArrayList<>();
        told.await(
                        least + " public events",
                        least,
                        message -> Objects.equals(message.key(), employeeId.toString())
                                && wanted.test(TopicReader.event(message).type()))
                .forEach(message -> types.add(TopicReader.event(message)
                        .type()
                        .replace("io.coverbridge.", "")
                        .replace(".v1", "")));
        return types;
    }

    @Override
    public void close() {
        broker.close();
        instructions.close();
        told.close();
    }
}
