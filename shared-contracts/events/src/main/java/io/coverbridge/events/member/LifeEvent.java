package io.coverbridge.events.member;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.time.LocalDate;

/**
 * Something that happened and caused changes.
 *
 * @param id name of the event within its document
 */
public record LifeEvent(String id, LocalDate date, EventReason reason, EventCategory type) {
    public LifeEvent {
        Fields.line(id, 255, "id");
        Fields.date(date, "date");
        requireNonNull(reason, "reason");
        requireNonNull(type, "type");
    }

    @Override
    public String toString() {
        return "LifeEvent[redacted]";
    }
}
