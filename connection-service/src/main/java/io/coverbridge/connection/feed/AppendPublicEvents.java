package io.coverbridge.connection.feed;

import io.coverbridge.events.EventEnvelope;
import io.coverbridge.kit.consumer.BatchHandler;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.RejectedEventException;
import io.coverbridge.kit.database.TenantConnections;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Public events join their organization's feed, each once, together with every reaction to them: those of one organization
 * in one transaction. What is older than the retention is passed over: the feed no longer knows whether it had it.
 */
@ApplicationScoped
class AppendPublicEvents implements BatchHandler<FeedDraft> {

    private final TenantConnections connections;
    private final List<FeedReaction> reactions;
    private final FeedConfig config;
    private final Clock clock;

    AppendPublicEvents(
            TenantConnections connections, @All List<FeedReaction> reactions, FeedConfig config, Clock clock) {
        this.connections = connections;
        this.reactions = List.copyOf(reactions);
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String consumer() {
        return "feed";
    }

    /**
     * Reads what the public gets to see.
     *
     * @throws RejectedEventException if it belongs to nobody, or has no key
     * @throws io.coverbridge.events.MalformedEventException if its data is not for the public
     */
    @Override
    public FeedDraft read(String topic, @Nullable String key, EventEnvelope event) {
        UUID organizationId = event.organizationId();
        if (organizationId == null) {
            throw new RejectedEventException("the event names no organization");
        }
        if (key == null) {
            throw new RejectedEventException("the record has no key");
        }
        return new FeedDraft(
                topic,
                new FeedEvent(
                        organizationId,
                        0,
                        event.id(),
                        PublicEvent.type(event.type()),
                        event.subject(),
                        key,
                        event.sequence(),
                        event.time(),
                        PublicEvent.data(event)));
    }

    @Override
    public Object group(FeedDraft draft) {
        return draft.event().organizationId();
    }

    @Override
    public Uni<List<Outcome>> handle(List<FeedDraft> drafts) {
        UUID organizationId = drafts.get(0).event().organizationId();
        Instant now = clock.instant();
        Map<UUID, FeedDraft> wanted = new LinkedHashMap<>();
        for (FeedDraft draft : drafts) {
            if (!draft.event().occurredAt().isBefore(now.minus(config.retention()))) {
                wanted.putIfAbsent(draft.event().id(), draft);
            }
        }
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(outcomes(drafts, List.of()));
        }
        return connections
                .in(
                        organizationId,
                        connection -> FeedStatements.append(connection, organizationId, wanted, now)
                                .call(appended -> react(connection, appended)))
                .map(appended -> outcomes(drafts, appended));
    }

    private Uni<Void> react(SqlConnection connection, List<FeedEvent> appended) {
        Uni<Void> done = Uni.createFrom().voidItem();
        if (appended.isEmpty()) {
            return done;
        }
        for (FeedReaction reaction : reactions) {
            done = done.chain(() -> reaction.appended(connection, appended));
        }
        return done;
    }

    /** The first of several copies is the one that was appended. */
    private static List<Outcome> outcomes(List<FeedDraft> drafts, List<FeedEvent> appended) {
        Set<UUID> left = appended.stream().map(FeedEvent::id).collect(Collectors.toSet());
        List<Outcome> outcomes = new ArrayList<>(drafts.size());
        drafts.forEach(draft -> outcomes.add(left.remove(draft.event().id()) ? Outcome.APPLIED : Outcome.STALE));
        return outcomes;
    }
}
