package io.coverbridge.adapter.sync;

import static io.coverbridge.events.EventType.GROUP_SYNC_COMPLETED;
import static io.coverbridge.events.EventType.GROUP_SYNC_MEMBERS;
import static io.coverbridge.events.EventType.GROUP_SYNC_PLANS;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Database;
import io.coverbridge.adapter.testing.Fulfillments;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.testing.Updates;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventType;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.GroupSync;
import io.coverbridge.events.GroupSyncRequested;
import io.coverbridge.events.Services;
import io.coverbridge.events.SyncedPlan;
import io.coverbridge.events.Topics;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.kit.testing.Broker;
import io.coverbridge.kit.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GroupSyncIT implements AdapterIT {

    private static final UUID DEMO_GROUP = UUID.fromString("d0ec3837-3499-4a2f-8c58-966ef7e46d95");

    private final Updates updates = new Updates();
    private final Fulfillments fulfillments = new Fulfillments();
    private final Broker broker = new Broker();
    private final TopicReader rosters = TopicReader.of(Topics.CARRIER_ROSTERS);
    private final Database database;

    GroupSyncIT(Pool app) {
        this.database = new Database(app);
    }

    @AfterEach
    void close() {
        updates.close();
        fulfillments.close();
        broker.close();
        rosters.close();
    }

    @Test
    void whatTheCarrierHoldsIsToldInOrderOnceTheConnectionIsCompleted() {
        Asked asked = connected(Carriers.LAKESHORE, "LB204417");
        List<ConsumerRecord<String, byte[]>> told = told(asked, 3);
        List<EventEnvelope> events = told.stream().map(TopicReader::event).toList();
        assertThat(events)
                .extracting(EventEnvelope::type)
                .containsExactly(GROUP_SYNC_PLANS.name(), GROUP_SYNC_MEMBERS.name(), GROUP_SYNC_COMPLETED.name());
        assertThat(events).extracting(EventEnvelope::sequence).containsExactly(1L, 2L, 3L);
        assertThat(events).extracting(EventEnvelope::organizationId).containsOnly(asked.organization());
        assertThat(told)
                .extracting(ConsumerRecord::key)
                .containsOnly(asked.groupId().toString());
        GroupSync sync = TopicReader.data(GROUP_SYNC_PLANS, told.get(0)).sync();
        assertThat(sync).isEqualTo(new GroupSync(sync.id(), asked.connectionId(), asked.groupId(), asked.carrierId()));
        GroupSync.Members members = TopicReader.data(GROUP_SYNC_MEMBERS, told.get(1));
        GroupSync.Completed completed = TopicReader.data(GROUP_SYNC_COMPLETED, told.get(2));
        assertThat(members.sync()).isEqualTo(sync);
        assertThat(completed.sync()).isEqualTo(sync);
        assertThat(members.families()).hasSizeBetween(3, 12).hasSize(completed.employees());
    }

    @Test
    void peopleTravelSealed() {
        Asked asked = connected(Carriers.LAKESHORE, "LB204417");
        ConsumerRecord<String, byte[]> message = told(asked, 3).get(1);
        assertThat(TopicReader.event(message).contentType()).isEqualTo(EventEnvelope.SEALED);
        String wire = new String(message.value(), StandardCharsets.ISO_8859_1);
        for (Family family : TopicReader.data(GROUP_SYNC_MEMBERS, message).families()) {
            assertThat(wire).doesNotContain(family.members().get(0).person().lastName());
        }
    }

    @Test
    void aThousandEmployeesComeInBatchesOfFifty() {
        Asked asked = connected(Carriers.MERIDIAN, "00009010");
        List<ConsumerRecord<String, byte[]>> told = told(asked, 22);
        assertThat(told.stream().map(TopicReader::event))
                .extracting(EventEnvelope::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 22).boxed().toList());
        List<GroupSync.Members> batches = data(asked, GROUP_SYNC_MEMBERS, 20);
        assertThat(batches).allSatisfy(batch -> assertThat(batch.families()).hasSize(50));
        for (int number = 1; number <= 20; number++) {
            assertThat(batches.get(number - 1).batch()).isEqualTo(number);
        }
        assertThat(batches.stream().flatMap(batch -> employees(batch).stream()))
                .hasSize(1_000)
                .doesNotHaveDuplicates();
        assertThat(data(asked, GROUP_SYNC_COMPLETED, 1).get(0).employees()).isEqualTo(1_000);
    }

    @Test
    void aRunThatAReplicaDiedOverGoesOnWhereItWas() {
        Asked asked = connected(Carriers.MERIDIAN, "00009010");
        told(asked, 22);
        Instant leaseEnds = Instant.now().plusSeconds(1);
        database.in(
                asked.organization(), """
                update group_syncs
                   set told = 940, batches = 19, next_due_at = $2, claimed_until = $3, resting = false,
                       position = (
                           select f.position from carrier_families f join installed_groups g on g.id = f.installed_group_id
                           where g.connection_id = $1 order by f.position offset 939 limit 1)
                 where connection_id = $1
                """, asked.connectionId(), Database.utc(Instant.now()), Database.utc(leaseEnds));
        told(asked, 25);
        List<GroupSync.Members> batches = data(asked, GROUP_SYNC_MEMBERS, 22);
        assertThat(batches.subList(20, 22)).extracting(GroupSync.Members::batch).containsExactly(20, 21);
        assertThat(employees(batches.get(20)))
                .hasSize(50)
                .isEqualTo(both(batches.get(18), batches.get(19)).subList(40, 90));
        assertThat(employees(batches.get(21)))
                .isEqualTo(employees(batches.get(19)).subList(40, 50));
        EventEnvelope last = TopicReader.event(told(asked, 25).get(24));
        assertThat(last.sequence()).isEqualTo(25);
        assertThat(last.type()).isEqualTo(GROUP_SYNC_COMPLETED.name());
    }

    @Test
    void anEmptyRosterIsPlansAndTheEnd() {
        Asked asked = connected(Carriers.MERIDIAN, "00009009");
        assertThat(told(asked, 2).stream().map(TopicReader::event))
                .extracting(EventEnvelope::type)
                .containsExactly(GROUP_SYNC_PLANS.name(), GROUP_SYNC_COMPLETED.name());
        assertThat(data(asked, GROUP_SYNC_COMPLETED, 1).get(0).employees()).isZero();
    }

    @Test
    void onRequestItIsToldOnceMoreWithWhatTheCarrierWasToldAndUpToWhichInstruction() {
        Asked asked = connected(Carriers.CASCADE, "LK-0048213");
        told(asked, 3);
        Told delivered = Told.through(asked);
        fulfillments.tell(delivered).awaitStatus(delivered, FulfillmentStatus.SENT);
        broker.publish(
                Services.SNAPSHOT,
                Broker.draft(
                        EventType.GROUP_SYNC_REQUESTED,
                        asked.groupId(),
                        asked.connectionId(),
                        asked.organization(),
                        1,
                        new GroupSyncRequested(
                                UUID.randomUUID(), asked.connectionId(), asked.groupId(), asked.carrierId())));
        told(asked, 6);
        GroupSync.Members first = data(asked, GROUP_SYNC_MEMBERS, 2).get(0);
        GroupSync.Members second = data(asked, GROUP_SYNC_MEMBERS, 2).get(1);
        assertThat(first.settled()).isEmpty();
        assertThat(second.settled()).containsExactly(new GroupSync.Settled(delivered.employeeId(), 1));
        assertThat(second.families())
                .hasSize(first.families().size() + 1)
                .startsWith(first.families().toArray(Family[]::new));
        assertThat(employees(second)).endsWith(delivered.employeeId());
    }

    @Test
    void aGroupThatIsInstalledAnewIsToldAnew() {
        Asked asked = connected(Carriers.CASCADE, "LK-0048213");
        told(asked, 3);
        Asked again = asked.again("LK-0048214", 3);
        updates.ask(again).awaitStatus(again, ConnectionStatus.COMPLETED);
        List<ConsumerRecord<String, byte[]>> told = told(asked, 6);
        assertThat(told.stream().map(TopicReader::event))
                .extracting(EventEnvelope::sequence)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        List<GroupSync.Plans> plans = data(asked, GROUP_SYNC_PLANS, 2);
        assertThat(plans.get(1).sync().id()).isNotEqualTo(plans.get(0).sync().id());
        assertThat(plans.get(1).plans()).isEqualTo(plans.get(0).plans());
    }

    @Test
    void thePreparedGroupIsToldUnderWhateverIdTheCarrierKnowsIt() {
        Asked asked = Asked.connection(Carriers.LAKESHORE, "LB777").ofGroup(DEMO_GROUP);
        updates.ask(asked).awaitStatus(asked, ConnectionStatus.COMPLETED);
        told(asked, 3);
        assertThat(data(asked, GROUP_SYNC_PLANS, 1).get(0).plans())
                .filteredOn(plan -> plan.name().equals("Lakeshore PPO 1500"))
                .extracting(SyncedPlan::id)
                .containsExactly(UUID.fromString("4bf04f73-0aad-48ac-b28a-e5f4def7c5e9"));
        List<Family> families = data(asked, GROUP_SYNC_MEMBERS, 1).get(0).families();
        assertThat(families).hasSize(1);
        assertThat(families.get(0).members())
                .extracting(FamilyMember::id)
                .containsExactly(
                        UUID.fromString("6e7a80fc-473e-460a-8368-454e9e8dc9cb"),
                        UUID.fromString("ab740704-7c37-4010-92b3-d22c6926be3e"));
    }

    @Test
    void plansThatWereInstalledBeforeTheirNewFieldsCanBeTold() {
        Asked asked = connected(Carriers.CASCADE, "LK-0048213");
        told(asked, 3);
        String installed = database.one(
                        asked.organization(),
                        "select cast(plans as text) from installed_groups where connection_id = $1",
                        asked.connectionId())
                .getString(0);
        String line = installed.contains("\"line_of_coverage\"") ? "line_of_coverage" : "lineOfCoverage";
        String old = "{\"plans\": [{\"name\": \"Cascade Vision\", \"" + line + "\": \"vision\"}]}";
        reinstall(asked, old);
        told(asked, 6);
        assertThat(data(asked, GROUP_SYNC_PLANS, 2).get(1).plans())
                .singleElement()
                .satisfies(plan -> {
                    assertThat(plan.name()).isEqualTo("Cascade Vision");
                    assertThat(plan.details()).containsKey("cobra_rules");
                });
    }

    private void reinstall(Asked asked, String plans) {
        database.in(
                asked.organization(), "delete from installed_groups where connection_id = $1", asked.connectionId());
        database.in(
                asked.organization(),
                """
                insert into installed_groups (id, connection_id, organization_id, carrier_id, carrier_group_id, group_id,
                                              plans, roster_size, roster_seed, installed_at)
                values ($1, $1, $2, $3, $4, $5, cast($6 as text)::jsonb, 3, 42, now())
                """,
                asked.connectionId(),
                asked.organization(),
                asked.carrierId(),
                asked.carrierGroupId(),
                asked.groupId(),
                plans);
        database.in(
                asked.organization(),
                "update group_syncs set told = 0, batches = 0, position = 0, resting = false, next_due_at = now()"
                        + " where connection_id = $1",
                asked.connectionId());
    }

    private Asked connected(UUID carrierId, String carrierGroupId) {
        Asked asked = Asked.connection(carrierId, carrierGroupId);
        updates.ask(asked).awaitStatus(asked, ConnectionStatus.COMPLETED);
        return asked;
    }

    private List<ConsumerRecord<String, byte[]>> told(Asked asked, int least) {
        return rosters.await(
                least + " roster events of connection " + asked.connectionId(),
                least,
                TopicReader.about(asked.connectionId()));
    }

    private <T> List<T> data(Asked asked, EventType<T> type, int least) {
        return rosters.await(type, asked.connectionId(), least);
    }

    private static List<UUID> both(GroupSync.Members one, GroupSync.Members other) {
        return Stream.of(one, other).flatMap(batch -> employees(batch).stream()).toList();
    }

    private static List<UUID> employees(GroupSync.Members batch) {
        return batch.families().stream()
                .map(family -> family.members().get(0).id())
                .toList();
    }
}
