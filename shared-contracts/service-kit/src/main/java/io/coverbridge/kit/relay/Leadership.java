package io.coverbridge.kit.relay;

import io.coverbridge.events.EventEnvelope;
import io.coverbridge.kit.database.DatabaseConfig;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One database connection that can hold the relay's lock. Lock, reading and deleting share it on purpose: a leader that
 * has lost its session can neither read nor delete any more.
 */
final class Leadership implements AutoCloseable {

    /** Advisory lock of the relay, unique within a service's database. */
    private static final long LOCK = 0x636f766572_01L;

    private static final int SOCKET_TIMEOUT_SECONDS = 15;

    private static final String READ = """
            select position, id, topic, key, type, subject, organization_id, sequence, occurred_at, content_type, data,
                   traceparent
            from (select log.*, row_number() over places as place, sum(octet_length(data)) over places as bytes
                  from (select position from event_pending order by position limit ?) next
                  join event_log log using (position)
                  window places as (order by position)) batch
            where place = 1 or bytes <= ?
            order by position
            """;

    private final Connection connection;
    private final String source;

    private Leadership(Connection connection, String source) {
        this.connection = connection;
        this.source = source;
    }

    /** Connects as the system role. */
    static Leadership connect(DatabaseConfig database, Duration lease, String source) throws SQLException {
        PGSimpleDataSource address = new PGSimpleDataSource();
        address.setServerNames(new String[] {database.host()});
        address.setPortNumbers(new int[] {database.port()});
        address.setDatabaseName(database.name());
        address.setUser(database.name() + "_system");
        address.setPassword(database.systemPassword().orElse(null));
        address.setApplicationName("relay");
        address.setTcpKeepAlive(true);
        address.setSocketTimeout(SOCKET_TIMEOUT_SECONDS);
        Connection connection = address.getConnection();
        try (Statement setting = connection.createStatement()) {
            setting.execute("set idle_session_timeout = " + lease.toMillis());
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new Leadership(connection, source);
    }

    /** Whether this connection is now the one that sends. */
    boolean tryAcquire() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return result.next() && result.getBoolean(1);
        }
    }

    void listen() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen event_pending");
        }
    }

    /** Waits for a commit that added events, at most {@code wait}. */
    void awaitNotification(Duration wait) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(wait.toMillis()));
    }

    /** A sign of life, so that the lease does not run out while Kafka is slow. */
    void ping() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    /** The oldest pending events, in order: at most {@code mostBytes} of data, but always one event. */
    List<PendingEvent> read(int most, int mostBytes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setInt(1, most);
            statement.setInt(2, mostBytes);
            try (ResultSet rows = statement.executeQuery()) {
                List<PendingEvent> batch = new ArrayList<>();
                while (rows.next()) {
                    batch.add(event(rows));
                }
                return batch;
            }
        }
    }

    private PendingEvent event(ResultSet row) throws SQLException {
        return new PendingEvent(
                row.getLong("position"),
                row.getString("topic"),
                row.getString("key"),
                new EventEnvelope(
                        row.getObject("id", UUID.class),
                        source,
                        row.getString("type"),
                        row.getString("subject"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getObject("organization_id", UUID.class),
                        row.getLong("sequence"),
                        row.getString("traceparent"),
                        row.getString("content_type"),
                        row.getBytes("data")));
    }

    /** Takes events off the pending table, once Kafka has them. */
    void delete(List<PendingEvent> sent) throws SQLException {
        Long[] positions = sent.stream().map(PendingEvent::position).toArray(Long[]::new);
        try (PreparedStatement statement =
                connection.prepareStatement("delete from event_pending where position = any (?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", positions));
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
