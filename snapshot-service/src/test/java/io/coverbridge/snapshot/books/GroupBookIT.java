package io.coverbridge.snapshot.books;

import static io.coverbridge.events.member.LineOfCoverage.DENTAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.kit.time.Ids;
import io.coverbridge.local.test.BackendTestResource;
import io.coverbridge.snapshot.decision.CarrierFacts;
import io.coverbridge.snapshot.decision.GroupFacts;
import io.coverbridge.snapshot.decision.GroupFacts.State;
import io.coverbridge.snapshot.decision.GroupPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a decision is told of a group. */
@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class GroupBookIT {

    @Inject
    GroupBook groups;

    private final Ledger ledger = Ledger.ofNewOrganization();

    @Test
    void aGroupOfAnotherOrganizationIsNone() {
        UUID another = UUID.randomUUID();

        Optional<GroupFacts> facts =
                Rows.in(another, connection -> groups.read(connection, another, ledger.group, List.of()));

        assertThat(facts).isEmpty();
    }

    @Test
    void plansAndWhatTheOrganizationCallsThemAreTold() {
        Rows.write(
                ledger.organization, """
                insert into plan_mappings (
                    id, organization_id, group_id, plan_name, normalized_name, plan_id, created_at)
                values ($1, $2, $3, 'Our Dental', 'our dental', $4, $5)
                """, Ids.next(), ledger.organization, ledger.group, ledger.dental, Ledger.CREATED);
        Rows.write(
                ledger.organization,
                "update plans set effective_start_date = '2025-01-01', effective_end_date = '2026-06-30' where id = $1",
                ledger.dental);
        Ledger another = ledger.another();

        GroupFacts facts = read();

        assertThat(facts.plans())
                .contains(new GroupPlan(
                        ledger.dental,
                        ledger.carrier,
                        DENTAL,
                        "High Dental",
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2026, 6, 30),
                        null,
                        List.of("all")))
                .extracting(GroupPlan::id)
                .containsExactlyInAnyOrder(ledger.dental, ledger.life)
                .doesNotContain(another.dental);
        assertThat(facts.planMappings()).containsOnlyKeys("our dental").containsValue(ledger.dental);
    }

    @Test
    void carriersOfTheDocumentAndOfTheGroupAreTold() {
        UUID asked = UUID.randomUUID();
        UUID connected = UUID.randomUUID();
        carrier(asked, null);
        carrier(connected, 500);
        carrier(ledger.carrier, null);
        carrier(UUID.randomUUID(), null);
        connection(connected, "processing", 1);

        GroupFacts facts = read(asked, UUID.randomUUID());

        assertThat(facts.carriers()).containsOnlyKeys(asked, connected, ledger.carrier);
        assertThat(facts.carriers().get(connected))
                .isEqualTo(new CarrierFacts(
                        connected, "Test Carrier", List.of("medical", "life-basic"), true, false, 500));
    }

    @Test
    void aConnectionIsConnectedOnceTheCarriersStateIsLoaded() {
        UUID connection = connection(ledger.carrier, "completed", 1);

        assertThat(state()).isEqualTo(State.UNDER_WAY);
        sync(connection, false);
        assertThat(state()).isEqualTo(State.UNDER_WAY);
        Rows.write(
                ledger.organization,
                "update group_syncs set completed_at = $2 where connection_id = $1",
                connection,
                Ledger.CREATED);
        assertThat(state()).isEqualTo(State.CONNECTED);
    }

    @Test
    void whatIsNeitherLoadedNorRefusedIsUnderWay() {
        UUID connection = connection(ledger.carrier, "action_required", 1);
        assertThat(state()).isEqualTo(State.UNDER_WAY);

        Rows.write(
                ledger.organization,
                "update group_connections set status = 'unable_to_connect' where id = $1",
                connection);
        assertThat(state()).isEqualTo(State.FAILED);
    }

    @Test
    void aLoadedConnectionGoesBeforeACompletedOneAndThatBeforeANewerOne() {
        connection(ledger.carrier, "processing", 3);
        UUID completed = connection(ledger.carrier, "completed", 2);
        assertThat(read().connections().get(ledger.carrier))
                .isEqualTo(new GroupFacts.Connection(completed, "G-2", State.UNDER_WAY));

        UUID loaded = connection(ledger.carrier, "completed", 1);
        sync(loaded, true);
        assertThat(read().connections().get(ledger.carrier))
                .isEqualTo(new GroupFacts.Connection(loaded, "G-1", State.CONNECTED));
    }

    private State state() {
        return read().connections().values().iterator().next().state();
    }

    private GroupFacts read(UUID... carriers) {
        return Rows.in(
                        ledger.organization,
                        connection -> groups.read(connection, ledger.organization, ledger.group, List.of(carriers)))
                .orElseThrow();
    }

    private static void carrier(UUID id, @Nullable Integer step) {
        Rows.write(UUID.randomUUID(), """
                insert into carriers (
                    id, internal_name, display_name, kind, lines_of_coverage, event_required, cobra_supported, volume_step,
                    sequence)
                values ($1, 'test', 'Test Carrier', 'api', array['medical', 'life-basic'], true, false, $2, 1)
                """, id, step);
    }

    private UUID connection(UUID carrier, String status, int age) {
        UUID id = UUID.randomUUID();
        Rows.write(
                ledger.organization,
                """
                insert into group_connections (
                    id, organization_id, group_id, carrier_id, carrier_group_id, status, sequence, created_at)
                values ($1, $2, $3, $4, $5, $6, 1, $7)
                """,
                id,
                ledger.organization,
                ledger.group,
                carrier,
                "G-" + age,
                status,
                Ledger.CREATED.plusDays(age));
        return id;
    }

    private void sync(UUID connection, boolean completed) {
        Rows.write(
                ledger.organization,
                """
                insert into group_syncs (
                    connection_id, organization_id, group_id, carrier_id, sync_id, sequence, completed_at)
                values ($1, $2, $3, $4, $1, 1, $5)
                """,
                connection,
                ledger.organization,
                ledger.group,
                ledger.carrier,
                completed ? Ledger.CREATED : null);
    }
}
