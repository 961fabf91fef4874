package io.coverbridge.adapter.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Database;
import io.coverbridge.adapter.testing.Fulfillments;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.testing.Updates;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventHeaders;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.Services;
import io.coverbridge.events.Topics;
import io.coverbridge.kit.events.EventDraft;
import io.coverbridge.kit.testing.Broker;
import io.coverbridge.kit.testing.TopicReader;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InstructionStorageIT implements AdapterIT {

    private final Updates updates = new Updates();
    private final Fulfillments fulfillments = new Fulfillments();
    private final Broker broker = new Broker();
    private final TopicReader instructions = TopicReader.of(Topics.CARRIER_INSTRUCTIONS);
    private final TopicReader deadLetters =
            TopicReader.of(Topics.CARRIER_INSTRUCTIONS.deadLetters(Services.CARRIER_ADAPTER));
    private final Pool app;
    private final Pool system;
    private final Database database;

    InstructionStorageIT(Pool app, @ReactiveDataSource("system") Pool system) {
        this.app = app;
        this.system = system;
        this.database = new Database(app);
    }

    @AfterEach
    void close() {
        updates.close();
        fulfillments.close();
        broker.close();
        instructions.close();
        deadLetters.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"instructions", "carrier_families", "group_syncs"})
    void rowsAreSeenByTheirOrganizationOnly(String table) {
        Told told = delivered();
        String all = "select 1 from " + table;
        assertThat(database.in(told.at().organization(), all).size()).isPositive();
        assertThat(database.in(UUID.randomUUID(), all).size()).isZero();
        assertThat(app.query(all).execute().await().indefinitely().size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select member_snapshot_id from instructions",
                "select carrier_id from carrier_families",
                "update instructions set status = 'sent'",
                "update group_syncs set told = 0"
            })
    void theSystemRoleReadsNoMoreThanItsJobsNeedAndMovesNothing(String sql) {
        assertThatThrownBy(() -> system.query(sql).execute().await().indefinitely())
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"instructions", "carrier_families"})
    void whatIsKeptOfAFamilyIsSealed(String table) {
        Told told = delivered();
        byte[] sealed = database.one(
                        told.at().organization(),
                        "select sealed from " + table + " where employee_id = $1",
                        told.employeeId())
                .getBuffer(0)
                .getBytes();
        assertThat(sealed.length).isGreaterThan(100);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(Told.LAST_NAME);
    }

    @Test
    void instructionsTravelSealedAndReportsNameNobody() {
        Told told = delivered();
        EventEnvelope event = TopicReader.event(instructions
                .await("instruction", 1, TopicReader.about(told.id()))
                .get(0));
        assertThat(event.contentType()).isEqualTo(EventEnvelope.SEALED);
        assertThat(new String(event.data(), StandardCharsets.ISO_8859_1)).doesNotContain(Told.LAST_NAME);
        assertThat(fulfillments.events(told))
                .hasSize(2)
                .allSatisfy(report -> assertThat(new String(report.data(), StandardCharsets.UTF_8))
                        .doesNotContain(Told.LAST_NAME));
    }

    @Test
    void whatCanNeverBeAppliedIsPutAsideWithTheReason() {
        Told stranger = Told.through(Asked.connection(UUID.randomUUID(), "LK-0048213"));
        assertThat(reason(stranger.issued())).contains("no carrier has the id");
        assertThat(reason(Told.family("EMP-1").withdrawn())).contains("not known");
    }

    @Test
    void theWithdrawalOfAnotherOrganizationIsPutAside() {
        Told told = delivered();
        Told foreign = told.at(told.at().of(UUID.randomUUID()));
        assertThat(reason(foreign.withdrawn())).contains("not known");
    }

    private Told delivered() {
        Asked asked = Asked.connection(Carriers.CASCADE, "LK-0048213");
        updates.ask(asked).awaitStatus(asked, ConnectionStatus.COMPLETED);
        Told told = Told.through(asked);
        fulfillments.tell(told).awaitStatus(told, FulfillmentStatus.SENT);
        return told;
    }

    private String reason(EventDraft<?> draft) {
        String id = broker.publish(Services.SNAPSHOT, draft).id().toString();
        return TopicReader.header(
                deadLetters
                        .await(
                                "dead letter of " + id,
                                1,
                                message -> id.equals(TopicReader.header(message, EventHeaders.ID)))
                        .get(0),
                "dead-letter-reason");
    }
}
