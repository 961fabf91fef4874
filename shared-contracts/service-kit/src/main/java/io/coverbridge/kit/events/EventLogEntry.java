package io.coverbridge.kit.events;

import io.coverbridge.events.EventEnvelope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One row of the event log. Rows are added and never changed. */
@Entity
@Immutable
@Table(name = "event_log")
class EventLogEntry {

    @Id
    UUID id;

    /** Place in the log; the database gives it out. */
    @Column(insertable = false, updatable = false)
    long position;

    @Column(nullable = false)
    String topic;

    @Column(nullable = false)
    String key;

    @Column(nullable = false)
    String type;

    @Column(nullable = false)
    String subject;

    @Column(name = "organization_id")
    @Nullable
    UUID organizationId;

    @Column(nullable = false)
    long sequence;

    @Column(name = "occurred_at", nullable = false)
    Instant occurredAt;

    @Column(name = "content_type", nullable = false)
    String contentType;

    @Column(nullable = false)
    byte[] data;

    @Column
    @Nullable
    String traceparent;

    @Column(nullable = false)
    String cause;

    @Column
    @Nullable
    String note;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    EventLogEntry() {}

    EventLogEntry(String topic, String key, EventEnvelope event, String cause, @Nullable String note) {
        this.topic = topic;
        this.key = key;
        id = event.id();
        type = event.type();
        subject = event.subject();
        organizationId = event.organizationId();
        sequence = event.sequence();
        occurredAt = event.time();
        contentType = event.contentType();
        data = event.data();
        traceparent = event.traceparent();
        this.cause = cause;
        this.note = note;
    }

    LoggedEvent toLoggedEvent() {
        return new LoggedEvent(type, sequence, occurredAt, new String(data, StandardCharsets.UTF_8), cause, note);
    }
}
