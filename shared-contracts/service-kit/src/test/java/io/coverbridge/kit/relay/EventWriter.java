package io.coverbridge.kit.relay;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Writes into the event log as a service does: as the app role, for one organization, in transactions. */
final class EventWriter implements AutoCloseable {

    static final UUID ORGANIZATION = UUID.fromString("5e0a6c1e-7a52-4d0e-8d55-2f6b2f1f3b10");
    static final String TYPE = "io.coverbridge.stage.happened.v1";
    static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    static final Instant OCCURRED = Instant.parse("2026-11-22T10:15:30Z");

    private static final String INSERT = """
            insert into event_log (id, topic, key, type, subject, organization_id, sequence, occurred_at, content_type,
                                   data, traceparent, cause)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'application/json', ?, ?, 'platform')
            """;

    private static final String INSERT_MANY = """
            insert into event_log (id, topic, key, type, subject, organization_id, sequence, occurred_at, content_type,
                                   data, cause)
            select gen_random_uuid(), ?, ? || k, ?, ? || k, ?, s, now(), 'application/json',
                   convert_to('{"filler":"' || repeat('x', 585) || '"}', 'UTF8'), 'platform'
            from generate_series(1, ?) s, generate_series(1, ?) k
            order by s, k
            """;

    private final Connection connection;
    private final Map<String, Long> written = new HashMap<>();

    EventWriter(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** Appends the next event of {@code key} in the transaction that is under way. */
    UUID append(String key) throws SQLException {
        return append(key, "{}".getBytes(StandardCharsets.UTF_8));
    }

    UUID append(String key, byte[] data) throws SQLException {
        UUID id = UUID.randomUUID();
        enter();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setString(2, RelayStage.TOPIC.name());
            insert.setString(3, key);
            insert.setString(4, TYPE);
            insert.setString(5, key);
            insert.setObject(6, ORGANIZATION);
            insert.setLong(7, written.merge(key, 1L, Long::sum));
            insert.setObject(8, OffsetDateTime.ofInstant(OCCURRED, ZoneOffset.UTC));
            insert.setBytes(9, data);
            insert.setString(10, TRACEPARENT);
            insert.executeUpdate();
        }
        return id;
    }

    /** Appends {@code perKey} events of some 600 bytes to each of {@code keys} new keys, in turn, and commits. */
    void appendMany(String prefix, int keys, int perKey) throws SQLException {
        enter();
        try (PreparedStatement insert = connection.prepareStatement(INSERT_MANY)) {
            insert.setString(1, RelayStage.TOPIC.name());
            insert.setString(2, prefix);
            insert.setString(3, TYPE);
            insert.setString(4, prefix);
            insert.setObject(5, ORGANIZATION);
            insert.setInt(6, perKey);
            insert.setInt(7, keys);
            insert.executeUpdate();
        }
        connection.commit();
        for (int key = 1; key <= keys; key++) {
            written.put(prefix + key, (long) perKey);
        }
    }

    /** Appends and commits one event for each of {@code keys}. */
    void commitOneOfEach(Iterable<String> keys) throws SQLException {
        for (String key : keys) {
            append(key);
        }
        connection.commit();
    }

    private void enter() throws SQLException {
        try (PreparedStatement enter =
                connection.prepareStatement("select set_config('coverbridge.organization_id', ?, true)")) {
            enter.setString(1, ORGANIZATION.toString());
            enter.execute();
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    /** How many events of each key were appended. */
    Map<String, Long> written() {
        return Map.copyOf(written);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
