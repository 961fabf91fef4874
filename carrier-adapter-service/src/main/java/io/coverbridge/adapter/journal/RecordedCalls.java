package io.coverbridge.adapter.journal;

import io.coverbridge.adapter.channel.CallKind;
import io.coverbridge.adapter.channel.CallName;
import io.coverbridge.events.EventData;
import io.coverbridge.kit.database.TenantConnections;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The journal in names that are the same in every run. */
@ApplicationScoped
public class RecordedCalls {

    // A call that names no employee may stand for several; like a call that was made anew, its last answer counts.
    private static final String LATEST = """
            select distinct on (carrier_id, carrier_group_id, custom_individual_id, kind, number, attempt)
                   carrier_id, carrier_group_id, custom_individual_id, kind, number, attempt, reply
            from received_requests
            where organization_id = $1
            order by carrier_id, carrier_group_id, custom_individual_id, kind, number, attempt, id desc
            limit $2
            """;

    private final TenantConnections connections;

    RecordedCalls(TenantConnections connections) {
        this.connections = connections;
    }

    /** A call and what the carrier answered. */
    public record RecordedCall(CallName name, RecordedAnswer answer) {}

    /** The last answer to each call, in the order of the names. */
    public Uni<List<RecordedCall>> latest(UUID organizationId, int most) {
        return connections.in(
                organizationId,
                connection -> connection
                        .preparedQuery(LATEST)
                        .execute(Tuple.of(organizationId, most))
                        .map(RecordedCalls::read));
    }

    private static List<RecordedCall> read(RowSet<Row> rows) {
        List<RecordedCall> calls = new ArrayList<>();
        for (Row row : rows) {
            CallName name = new CallName(
                    CallKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                    row.getUUID("carrier_id"),
                    row.getString("carrier_group_id"),
                    row.getString("custom_individual_id"),
                    row.getInteger("number"),
                    row.getInteger("attempt"));
            calls.add(new RecordedCall(
                    name,
                    EventData.read(RecordedAnswer.class, row.getString("reply").getBytes(StandardCharsets.UTF_8))));
        }
        return calls;
    }
}
