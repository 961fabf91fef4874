package io.coverbridge.kit.events;

import io.coverbridge.events.EventType;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the event log back: what happened, oldest first. */
@ApplicationScoped
public class EventHistory {

    private static final String OF_SUBJECTS = """
            from EventLogEntry entry
            where entry.organizationId = :organizationId and entry.subject in :subjects and entry.type in :types
            """;

    /** A page of the events of {@code types} that happened to {@code subject}, in the transaction that is under way. */
    public Uni<Page<LoggedEvent>> of(UUID organizationId, UUID subject, List<EventType<?>> types, Slice slice) {
        return of(organizationId, List.of(subject), types, slice);
    }

    /**
     * A page of the events of {@code types} that happened to any of {@code subjects}, in the order in which they happened
     * and in the transaction that is under way.
     *
     * @throws IllegalArgumentException for sealed types: the history shows no personal data
     */
    public Uni<Page<LoggedEvent>> of(UUID organizationId, List<UUID> subjects, List<EventType<?>> types, Slice slice) {
        if (types.stream().anyMatch(EventType::sealed)) {
            throw new IllegalArgumentException("sealed events have no history to show");
        }
        List<String> ids = subjects.stream().map(UUID::toString).toList();
        List<String> names = types.stream().map(EventType::name).toList();
        return Panache.getSession()
                .flatMap(session -> bind(
                                session.createSelectionQuery("select count(*) " + OF_SUBJECTS, Long.class),
                                organizationId,
                                ids,
                                names)
                        .getSingleResult()
                        .flatMap(total -> bind(
                                        session.createSelectionQuery(
                                                OF_SUBJECTS + " order by entry.position", EventLogEntry.class),
                                        organizationId,
                                        ids,
                                        names)
                                .setFirstResult(slice.offset())
                                .setMaxResults(slice.size())
                                .getResultList()
                                .map(rows -> Page.of(slice, total, rows).map(EventLogEntry::toLoggedEvent))));
    }

    private static <T> Mutiny.SelectionQuery<T> bind(
            Mutiny.SelectionQuery<T> query, UUID organizationId, List<String> subjects, List<String> types) {
        return query.setParameter("organizationId", organizationId)
                .setParameter("subjects", subjects)
                .setParameter("types", types);
    }
}
