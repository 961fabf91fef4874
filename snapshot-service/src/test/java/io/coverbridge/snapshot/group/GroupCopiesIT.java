package io.coverbridge.snapshot.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.events.CarrierDescribed;
import io.coverbridge.events.CarrierDescribed.GroupIdFormat;
import io.coverbridge.events.CarrierDescribed.Kind;
import io.coverbridge.events.CarrierDescribed.Rules;
import io.coverbridge.events.ConnectionRequested;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.ConnectionStatusChanged;
import io.coverbridge.events.EventType;
import io.coverbridge.events.GroupEvent;
import io.coverbridge.events.Services;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.testing.Broker;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.coverbridge.snapshot.books.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Copies follow what their owners say, and never go back. */
@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class GroupCopiesIT {

    private static final Instant CREATED = Instant.parse("2026-02-03T04:05:06Z");

    @Inject
    KnownGroups groups;

    private final Broker broker = new Broker();
    private final UUID organization = UUID.randomUUID();
    private final UUID group = UUID.randomUUID();
    private final UUID connection = UUID.randomUUID();
    private final UUID carrier = UUID.randomUUID();

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void aGroupThatHasJustBeenCreatedIsWaitedFor() throws Exception {
        CompletableFuture<Instant> asked = CompletableFuture.supplyAsync(() -> require(organization, group));

        group(1);

        assertThat(asked.get(20, TimeUnit.SECONDS)).isEqualTo(CREATED);
        assertThat(find(UUID.randomUUID(), group)).isEmpty();
    }

    @Test
    void aGroupThatNobodyHasIsNotFound() {
        assertThatThrownBy(() -> require(organization, group))
                .isInstanceOf(ApiException.class)
                .hasMessage("Group not found with UUID " + group);
    }

    @Test
    void aConnectionFollowsItsStepsAndIgnoresWhatIsOlder() {
        requested(EventType.CONNECTION_CREATED, 1, "G-1", ConnectionStatus.CREATED);
        moved(3, "G-1", ConnectionStatus.UNABLE_TO_CONNECT);
        moved(2, "G-1", ConnectionStatus.PROCESSING);
        moved(3, "G-1", ConnectionStatus.PROCESSING);
        requested(EventType.CONNECTION_RETRIED, 4, "G-2", ConnectionStatus.PROCESSING);
        requested(EventType.CONNECTION_CREATED, 1, "G-1", ConnectionStatus.CREATED);
        moved(6, "G-2", ConnectionStatus.COMPLETED);
        moved(5, "G-2", ConnectionStatus.WAITING_ON_CARRIER);

        Row copy = awaitConnection(6);

        assertThat(copy.getString("status")).isEqualTo("completed");
        assertThat(copy.getString("carrier_group_id")).isEqualTo("G-2");
        assertThat(copy.getUUID("group_id")).isEqualTo(group);
        assertThat(copy.getUUID("carrier_id")).isEqualTo(carrier);
        assertThat(copy.getOffsetDateTime("created_at").toInstant()).isEqualTo(CREATED);
    }

    @Test
    void anOlderStepDoesNotMoveAConnectionBack() {
        moved(6, "G-2", ConnectionStatus.COMPLETED);
        awaitConnection(6);

        moved(5, "G-1", ConnectionStatus.WAITING_ON_CARRIER);
        // Behind it on the same partition, so the old one has been looked at when this has come.
        group(1);
        require(organization, group);

        assertThat(awaitConnection(6).getString("status")).isEqualTo("completed");
    }

    @Test
    void aConnectionIsKnownFromAnyOfItsEvents() {
        moved(7, "G-1", ConnectionStatus.PROCESSING);

        assertThat(awaitConnection(7).getString("status")).isEqualTo("processing");
    }

    @Test
    void anotherOrganizationCannotMoveAConnection() {
        requested(EventType.CONNECTION_CREATED, 1, "G-1", ConnectionStatus.CREATED);
        awaitConnection(1);

        broker.publish(
                Services.CONNECTION,
                Broker.draft(
                        EventType.CONNECTION_STATUS_CHANGE,
                        group,
                        connection,
                        UUID.randomUUID(),
                        9,
                        step("G-9", ConnectionStatus.COMPLETED)));
        group(1);
        require(organization, group);

        assertThat(awaitConnection(1).getString("status")).isEqualTo("created");
    }

    @Test
    void theDirectoryIsFollowedAndMakesTheServiceReady() {
        describe(2, "Newer", 500);
        describe(1, "Older", null);
        describe(3, "Newest", null);

        Awaitility.await("the newest description")
                .atMost(Duration.ofSeconds(20))
                .until(() -> names().equals(List.of("Newest 3")));
        describe(2, "Newer", 500);
        UUID behind = UUID.randomUUID();
        describe(behind, 1, "Behind", null);
        Awaitility.await("what is behind it")
                .atMost(Duration.ofSeconds(20))
                .until(() -> Rows.count(organization, "select count(*) from carriers where id = $1", behind) == 1);
        assertThat(names()).containsExactly("Newest 3");
        Awaitility.await("readiness")
                .atMost(Duration.ofSeconds(20))
                .until(() -> RestAssured.given()
                                .port(ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class))
                                .get("/q/health/ready")
                                .statusCode()
                        == 200);
    }

    private List<String> names() {
        return Rows.of(organization, "select display_name || ' ' || sequence from carriers where id = $1", carrier)
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private void group(long sequence) {
        broker.publish(
                Services.CONNECTION,
                Broker.draft(
                        EventType.GROUP_CREATED,
                        group,
                        group,
                        organization,
                        sequence,
                        new GroupEvent(group, UUID.randomUUID(), CREATED, CREATED)));
    }

    private void requested(
            EventType<ConnectionRequested> type, long sequence, String carrierGroupId, ConnectionStatus status) {
        broker.publish(
                Services.CONNECTION,
                Broker.draft(
                        type,
                        group,
                        connection,
                        organization,
                        sequence,
                        new ConnectionRequested(
                                connection,
                                UUID.randomUUID(),
                                group,
                                carrier,
                                carrierGroupId,
                                "initial",
                                0,
                                status,
                                CREATED,
                                CREATED,
                                null)));
    }

    private void moved(long sequence, String carrierGroupId, ConnectionStatus status) {
        broker.publish(
                Services.CONNECTION,
                Broker.draft(
                        EventType.CONNECTION_STATUS_CHANGE,
                        group,
                        connection,
                        organization,
                        sequence,
                        step(carrierGroupId, status)));
    }

    private ConnectionStatusChanged step(String carrierGroupId, ConnectionStatus status) {
        return new ConnectionStatusChanged(
                connection,
                UUID.randomUUID(),
                group,
                carrier,
                carrierGroupId,
                0,
                ConnectionStatus.CREATED,
                status,
                CREATED.plusSeconds(60),
                status == ConnectionStatus.COMPLETED ? CREATED.plusSeconds(60) : null);
    }

    private void describe(long sequence, String name, @Nullable Integer step) {
        describe(carrier, sequence, name, step);
    }

    private void describe(UUID id, long sequence, String name, @Nullable Integer step) {
        CarrierDescribed described = new CarrierDescribed(
                id,
                UUID.randomUUID(),
                "test_carrier",
                name,
                "US",
                Kind.API,
                List.of("medical"),
                true,
                new GroupIdFormat("[0-9]{8}", "eight digits", "00110011"),
                new Rules(false, true, step));
        broker.publish(
                Services.CARRIER_ADAPTER, Broker.draft(EventType.CARRIER_DESCRIBED, id, id, null, sequence, described));
    }

    private Row awaitConnection(long sequence) {
        Awaitility.await("sequence " + sequence + " of the connection")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Rows.count(
                                organization,
                                "select coalesce(max(sequence), 0) from group_connections where id = $1",
                                connection)
                        == sequence);
        return Rows.one(organization, "select * from group_connections where id = $1", connection);
    }

    private Optional<Instant> find(UUID organizationId, UUID groupId) {
        return Rows.await(() -> groups.find(organizationId, groupId));
    }

    private Instant require(UUID organizationId, UUID groupId) {
        return Rows.await(() -> groups.require(organizationId, groupId));
    }
}
