package io.coverbridge.snapshot.books;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.snapshot.decision.KnownMember;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of members. */
@ApplicationScoped
public class MemberRows {

    /** What a row is read from; the table is {@code members m}. */
    public static final String COLUMNS = """
            m.id, m.employee_id, m.custom_individual_id, m.sealed, (
                select json_object_agg(f.carrier_id, f.fingerprint)::text
                from member_fingerprints f
                where f.member_id = m.id) as fingerprints
            """;

    private final MemberSeals seals;

    MemberRows(MemberSeals seals) {
        this.seals = seals;
    }

    /** The members of all rows, in their order. */
    public List<KnownMember> read(UUID organizationId, Iterable<Row> rows) {
        List<KnownMember> members = new ArrayList<>();
        rows.forEach(row -> members.add(new KnownMember(
                row.getUUID("employee_id"),
                seals.open(
                        organizationId,
                        row.getUUID("id"),
                        row.getString("custom_individual_id"),
                        row.getBuffer("sealed").getBytes()),
                fingerprints(row.getString("fingerprints")))));
        return members;
    }

    private static Map<UUID, String> fingerprints(@Nullable String json) {
        if (json == null) {
            return Map.of();
        }
        Map<UUID, String> fingerprints = new HashMap<>();
        StoredJson.read(json, JsonNode.class)
                .properties()
                .forEach(entry -> fingerprints.put(
                        UUID.fromString(entry.getKey()), entry.getValue().asText()));
        return fingerprints;
    }
}
