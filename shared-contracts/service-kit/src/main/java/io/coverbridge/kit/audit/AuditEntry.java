package io.coverbridge.kit.audit;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change to one record, or one disclosure of what it hides.
 *
 * @param position place in the log; a later change has a larger one
 * @param at when
 * @param actor who asked for it: the subject of the token, which is the client id of an API key
 * @param requestId in which request, as {@code X-Request-Id} says it
 * @param action {@code insert}, {@code update} or {@code delete}; {@code disclosed} where nothing changed
 * @param model what kind of record
 * @param subjectId which record
 * @param version version of the record after the change; null if such records have none
 * @param fields names of what was changed or shown, never the values
 */
public record AuditEntry(
        long position,
        Instant at,
        String actor,
        String requestId,

        @Schema(enumeration = {"insert", "update", "delete", "disclosed"})
        String action,

        String model,
        UUID subjectId,
        @Nullable UUID version,
        List<String> fields) {

    public AuditEntry {
        fields = List.copyOf(fields);
    }

    static AuditEntry of(Row row) {
        return new AuditEntry(
                row.getLong("position"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("actor"),
                row.getString("request_id"),
                row.getString("action"),
                row.getString("model"),
                row.getUUID("subject_id"),
                row.getUUID("version"),
                List.of(row.getArrayOfStrings("fields")));
    }
}
