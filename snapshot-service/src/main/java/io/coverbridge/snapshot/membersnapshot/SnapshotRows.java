package io.coverbridge.snapshot.membersnapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.coverbridge.events.EventJson;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.SnapshotStatus;
import io.coverbridge.snapshot.decision.CreatedMember;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Snapshots out of rows: one row per part, each with the whole snapshot; one row without a part if it has none. */
final class SnapshotRows {

    private static final TypeReference<List<CreatedMember>> CREATED_MEMBERS = new TypeReference<>() {};

    private SnapshotRows() {}

    static Optional<SnapshotRecord> read(RowSet<Row> rows) {
        List<Fulfillment> parts = new ArrayList<>();
        Row first = null;
        for (Row row : rows) {
            first = first == null ? row : first;
            if (row.getUUID("part_id") != null) {
                parts.add(part(row));
            }
        }
        return first == null ? Optional.empty() : Optional.of(snapshot(first, parts));
    }

    static String json(List<CreatedMember> members) {
        try {
            return EventJson.mapper().writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SnapshotRecord snapshot(Row row, List<Fulfillment> parts) {
        return new SnapshotRecord(
                row.getUUID("id"),
                row.getUUID("version"),
                row.getUUID("organization_id"),
                row.getUUID("group_id"),
                row.getUUID("employee_id"),
                row.getLong("number"),
                SnapshotStatus.find(row.getString("status")).orElseThrow(),
                row.getUUID("replaced_by"),
                createdMembers(row.getString("created_members")),
                List.of(row.getArrayOfStrings("warnings")),
                row.getLong("sequence"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("modified_at").toInstant(),
                parts);
    }

    private static Fulfillment part(Row row) {
        String withdrawal = row.getString("withdrawal");
        return new Fulfillment(
                row.getUUID("part_id"),
                row.getUUID("carrier_id"),
                row.getInteger("part_number"),
                FulfillmentStatus.find(row.getString("part_status")).orElseThrow(),
                List.of(row.getArrayOfStrings("errors")),
                waiting(row),
                row.getBoolean("instructed"),
                withdrawal == null ? null : Withdrawal.of(withdrawal),
                row.getLong("part_sequence"),
                row.getLong("carrier_sequence"),
                row.getInteger("attempts"));
    }

    private static Waiting waiting(Row row) {
        if (row.getBoolean("awaits_connection")) {
            return Waiting.CONNECTION;
        }
        return row.getBoolean("awaits_answer") ? Waiting.ANSWER : Waiting.NOTHING;
    }

    private static List<CreatedMember> createdMembers(String json) {
        try {
            return EventJson.mapper().readValue(json, CREATED_MEMBERS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
