package io.coverbridge.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.events.ConnectionProgressed;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventType;
import io.coverbridge.events.GroupSync;
import io.coverbridge.events.Topics;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.coverbridge.kit.testing.Broker;
import io.coverbridge.kit.testing.TopicReader;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is appended goes out as it should, and can be read back. */
@QuarkusTest
@QuarkusTestResource(BackendTestResource.class)
class EventLogIT {

    private static final List<EventType<?>> PROGRESS = List.of(EventType.CONNECTION_PROGRESS);

    private final TenantTransactions transactions;
    private final TenantConnections connections;
    private final EventLog log;
    private final EventHistory history;
    private final UUID organization = UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();

    EventLogIT(TenantTransactions transactions, TenantConnections connections, EventLog log, EventHistory history) {
        this.transactions = transactions;
        this.connections = connections;
        this.log = log;
        this.history = history;
    }

    /** How a use case appends. */
    enum Way {
        SESSION,
        CONNECTION
    }

    @ParameterizedTest
    @EnumSource
    void sealedTypesGoOutSealedAndOthersDoNot(Way way) throws Throwable {
        GroupSync sync = new GroupSync(UUID.randomUUID(), one, UUID.randomUUID(), UUID.randomUUID());
        GroupSync.Members members = new GroupSync.Members(sync, 3, List.of());

        append(way, List.of(draft(EventType.GROUP_SYNC_MEMBERS, one, 1, members), progress(one, 1)));

        try (TopicReader rosters = TopicReader.of(Topics.CARRIER_ROSTERS);
                TopicReader updates = TopicReader.of(Topics.CARRIER_UPDATES)) {
            ConsumerRecord<String, byte[]> sealed =
                    rosters.await("the sealed event", 1, TopicReader.about(one)).get(0);
            assertThat(TopicReader.event(sealed).contentType()).isEqualTo(EventEnvelope.SEALED);
            assertThat(new String(sealed.value(), StandardCharsets.ISO_8859_1)).doesNotContain(one.toString());
            assertThat(TopicReader.data(EventType.GROUP_SYNC_MEMBERS, sealed)).isEqualTo(members);
            ConsumerRecord<String, byte[]> plain =
                    updates.await("the plain event", 1, TopicReader.about(one)).get(0);
            assertThat(TopicReader.event(plain).contentType()).isEqualTo(EventEnvelope.JSON);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEventThatCannotBeSentIsRefusedWhenItIsAppended(Way way) throws Throwable {
        EventDraft<?> large = draft(text(false), one, 2, "x".repeat(EventLog.MAX_DATA_BYTES));

        assertThatThrownBy(() -> append(way, List.of(progress(one, 1), large)))
                .isInstanceOf(EventTooLargeException.class)
                .hasMessageContaining("more than " + EventLog.MAX_DATA_BYTES);

        assertThat(page(List.of(one), 0, 10).response()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theLargestEventArrives(Way way) throws Throwable {
        int sealAndQuotes = 64;
        EventType<String> type = text(true);
        String largest = "x".repeat(EventLog.MAX_DATA_BYTES - sealAndQuotes);

        append(way, List.of(draft(type, one, 1, largest)));

        try (TopicReader updates = TopicReader.of(Topics.CARRIER_UPDATES)) {
            assertThat(updates.await(type, one, 1)).containsExactly(largest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatBelongsToNobodyCannotBeSealed(Way way) {
        EventDraft<?> nobodys = Broker.draft(text(true), one, one, null, 1, "text");

        assertThatThrownBy(() -> append(way, List.of(nobodys))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theHistoryOfSeveralThingsIsInTheOrderInWhichItHappened() throws Throwable {
        append(Way.CONNECTION, List.of(progress(one, 1), progress(two, 1), progress(one, 2)));
        append(Way.SESSION, List.of(progress(two, 2)));
        append(Way.CONNECTION, List.of(progress(one, 3), progress(UUID.randomUUID(), 1)));

        assertThat(steps(page(List.of(one, two), 0, 10))).containsExactly("one 1", "two 1", "one 2", "two 2", "one 3");
        assertThat(steps(page(List.of(two), 0, 10))).containsExactly("two 1", "two 2");
    }

    @Test
    void theHistoryHasPages() throws Throwable {
        append(Way.CONNECTION, List.of(progress(one, 1), progress(two, 1), progress(one, 2), progress(two, 2)));

        Page<LoggedEvent> second = page(List.of(one, two), 2, 1);

        assertThat(steps(second)).containsExactly("one 2");
        assertThat(second.meta().totalRecords()).isEqualTo(4);
    }

    @Test
    void anotherOrganizationsHistoryIsEmpty() throws Throwable {
        append(Way.CONNECTION, List.of(progress(one, 1)));
        UUID stranger = UUID.randomUUID();

        assertThat(await(() -> transactions.in(
                                stranger, () -> history.of(stranger, List.of(one), PROGRESS, new Slice(0, 10))))
                        .response())
                .isEmpty();
    }

    @Test
    void sealedEventsAreNotShown() {
        assertThatThrownBy(() -> await(() -> transactions.in(
                        organization,
                        () -> history.of(
                                organization, List.of(one), List.of(EventType.GROUP_SYNC_MEMBERS), new Slice(0, 10)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> steps(Page<LoggedEvent> page) {
        return page.response().stream()
                .map(event -> {
                    UUID subject = event.dataAs(EventType.CONNECTION_PROGRESS).connectionId();
                    return (subject.equals(one) ? "one " : "two ") + event.sequence();
                })
                .toList();
    }

    private Page<LoggedEvent> page(List<UUID> subjects, int offset, int size) throws Throwable {
        return await(() -> transactions.in(
                organization, () -> history.of(organization, subjects, PROGRESS, new Slice(offset, size))));
    }

    private @Nullable Void append(Way way, List<EventDraft<?>> drafts) throws Throwable {
        return switch (way) {
            case SESSION -> await(() -> transactions.in(organization, () -> log.append(drafts)));
            case CONNECTION -> await(() -> connections.in(organization, connection -> log.append(connection, drafts)));
        };
    }

    private EventDraft<ConnectionProgressed> progress(UUID connection, long sequence) {
        return draft(
                EventType.CONNECTION_PROGRESS,
                connection,
                sequence,
                new ConnectionProgressed(
                        connection, UUID.randomUUID(), 0, ConnectionStatus.PROCESSING, null, 1, Instant.now()));
    }

    private <T> EventDraft<T> draft(EventType<T> type, UUID subject, long sequence, T data) {
        return Broker.draft(type, subject, subject, organization, sequence, data);
    }

    private static EventType<String> text(boolean sealed) {
        return new EventType<>("io.coverbridge.text.v1", Topics.CARRIER_UPDATES, String.class, sealed);
    }

    private static <T> T await(Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(work);
    }
}
