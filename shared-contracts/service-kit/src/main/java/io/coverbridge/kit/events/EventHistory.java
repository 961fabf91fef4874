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

/** Reads the event log back: what happened to one thing, oldest first. */
@ApplicationScoped
public class EventHistory {

    private static final String OF_SUBJECT = """
            from EventLogEntry entry
            where entry.organizationId = :organizationId and entry.subject = :subject and entry.type in :types
            """;

    /** A page of the events of {@code types} that happened to {@code subject}, in the transaction that is under way. */
    public Uni<Page<LoggedEvent>> of(UUID organizationId, UUID subject, List<EventType<?>> types, Slice slice) {
        List<String> names = types.stream().map(EventType::name).toList();
        return Panache.getSession()
                .flatMap(session -> bind(
                                session.createSelectionQuery("select count(*) " + OF_SUBJECT, Long.class),
                                organizationId,
                                subject,
                                names)
                        .getSingleResult()
                        .flatMap(total -> bind(
                                        session.createSelectionQuery(
                                                OF_SUBJECT + " order by entry.sequence", EventLogEntry.class),
                                        organizationId,
                                        subject,
                                        names)
                                .setFirstResult(slice.offset())
                                .setMaxResults(slice.size())
                                .getResultList()
                                .map(rows -> Page.of(slice, total, rows).map(EventLogEntry::toLoggedEvent))));
    }

    private static <T> Mutiny.SelectionQuery<T> bind(
            Mutiny.SelectionQuery<T> query, UUID organizationId, UUID subject, List<String> types) {
        return query.setParameter("organizationId", organizationId)
                .setParameter("subject", subject.toString())
                .setParameter("types", types);
    }
}
