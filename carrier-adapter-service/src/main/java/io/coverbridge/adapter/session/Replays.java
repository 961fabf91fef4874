package io.coverbridge.adapter.session;

import io.coverbridge.adapter.channel.CallKind;
import io.coverbridge.adapter.channel.CallName;
import io.coverbridge.adapter.journal.RecordedAnswer;
import io.coverbridge.events.EventData;
import io.coverbridge.kit.database.TenantConnections;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Answers of an earlier run that carriers give again, by organization. */
@ApplicationScoped
public class Replays {

    private static final String READ = """
            select answer from replayed_answers
            where organization_id = $1 and carrier_id = $2 and carrier_group_id = $3 and custom_individual_id = $4
              and kind = $5 and number = $6 and attempt = $7
            """;

    private static final String OF_FILES = """
            select carrier_group_id, custom_individual_id, number, answer from replayed_answers
            where organization_id = $1 and carrier_id = $2 and kind = $3 and attempt = $4
            order by carrier_group_id, custom_individual_id, number
            limit $5
            """;

    private static final String FORGET = "delete from replayed_answers where organization_id = $1";

    private static final String WRITE = """
            insert into replayed_answers (organization_id, carrier_id, carrier_group_id, custom_individual_id, kind, number,
                                          attempt, answer)
            select $1, given.*
            from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::integer[], $7::integer[], $8::text[]) as given
            """;

    private final TenantConnections connections;

    Replays(TenantConnections connections) {
        this.connections = connections;
    }

    /** The recorded answer to a call, on a connection that works for the organization; empty if none was recorded. */
    public Uni<Optional<RecordedAnswer>> answer(SqlConnection connection, UUID organizationId, CallName call) {
        return connection
                .preparedQuery(READ)
                .execute(Tuple.from(List.of(
                        organizationId,
                        call.carrierId(),
                        call.carrierGroupId(),
                        subject(call.customIndividualId()),
                        call.kind().wire(),
                        call.number(),
                        call.attempt())))
                .map(Replays::first);
    }

    /** The recorded answers to a call about any file of a carrier, by the families in it; on such a connection, too. */
    public Uni<Map<CallName, RecordedAnswer>> answers(
            SqlConnection connection, UUID organizationId, UUID carrierId, CallKind kind, int attempt) {
        return connection
                .preparedQuery(OF_FILES)
                .execute(Tuple.of(organizationId, carrierId, kind.wire(), attempt, ReplayRequest.MAX_ANSWERS))
                .map(rows -> {
                    Map<CallName, RecordedAnswer> answers = new HashMap<>();
                    for (Row row : rows) {
                        String subject = row.getString("custom_individual_id");
                        CallName name = new CallName(
                                kind,
                                carrierId,
                                row.getString("carrier_group_id"),
                                subject.isEmpty() ? null : subject,
                                row.getInteger("number"),
                                attempt);
                        answers.put(name, read(row));
                    }
                    return answers;
                });
    }

    /** From now on these answers are given, and none of an earlier replay. */
    Uni<Void> start(UUID organizationId, List<SessionAnswer> answers) {
        return connections.in(
                organizationId,
                connection -> forget(connection, organizationId)
                        .chain(() -> connection.preparedQuery(WRITE).execute(values(organizationId, answers)))
                        .replaceWithVoid());
    }

    /** Carriers answer as usual again. */
    Uni<Void> end(UUID organizationId) {
        return connections.in(organizationId, connection -> forget(connection, organizationId));
    }

    private static Uni<Void> forget(SqlConnection connection, UUID organizationId) {
        return connection
                .preparedQuery(FORGET)
                .execute(Tuple.of(organizationId))
                .replaceWithVoid();
    }

    private static Optional<RecordedAnswer> first(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(read(rows.iterator().next()));
    }

    private static RecordedAnswer read(Row row) {
        return EventData.read(RecordedAnswer.class, row.getString("answer").getBytes(StandardCharsets.UTF_8));
    }

    private static Tuple values(UUID organizationId, List<SessionAnswer> answers) {
        return Tuple.tuple()
                .addUUID(organizationId)
                .addArrayOfUUID(each(answers, SessionAnswer::carrierId, UUID[]::new))
                .addArrayOfString(each(answers, SessionAnswer::carrierGroupId, String[]::new))
                .addArrayOfString(each(answers, answer -> subject(answer.customIndividualId()), String[]::new))
                .addArrayOfString(each(answers, answer -> answer.kind().wire(), String[]::new))
                .addArrayOfInteger(each(answers, SessionAnswer::number, Integer[]::new))
                .addArrayOfInteger(each(answers, SessionAnswer::attempt, Integer[]::new))
                .addArrayOfString(each(answers, answer -> json(answer.answer()), String[]::new));
    }

    private static <T> T[] each(List<SessionAnswer> answers, Function<SessionAnswer, T> value, IntFunction<T[]> array) {
        return answers.stream().map(value).toArray(array);
    }

    private static String json(RecordedAnswer answer) {
        return new String(EventData.write(answer), StandardCharsets.UTF_8);
    }

    private static String subject(@Nullable String customIndividualId) {
        return Objects.requireNonNullElse(customIndividualId, "");
    }
}
