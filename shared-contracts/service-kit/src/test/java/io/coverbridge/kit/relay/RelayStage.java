package io.coverbridge.kit.relay;

import io.coverbridge.events.Topic;
import io.coverbridge.events.Topics;
import io.coverbridge.local.test.BackendTestResource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/** The test JVM's broker, and a database in it that holds nothing but the event log. */
final class RelayStage {

    static final String SERVICE = "stage-service";
    static final Topic TOPIC = Topics.GROUP_CONNECTIONS;

    // Not the one that the kit's own test application uses.
    private static final String DATABASE = "carrier_adapter";

    private static final String LEADERS = """
             from pg_locks
            where locktype = 'advisory' and granted
              and database = (select oid from pg_database where datname = current_database())
            """;

    private final Map<String, String> addresses;

    private RelayStage(Map<String, String> addresses) {
        this.addresses = addresses;
    }

    /** Starts broker and database unless they run, and creates the event log. */
    static RelayStage open() {
        BackendTestResource resource = new BackendTestResource();
        resource.init(Map.of("database", DATABASE));
        RelayStage stage = new RelayStage(resource.start());
        Flyway.configure()
                .dataSource(stage.jdbcUrl(), DATABASE + "_owner", stage.password("owner"))
                .locations("db/kit")
                .placeholders(Map.of("app_role", DATABASE + "_app", "system_role", DATABASE + "_system"))
                .load()
                .migrate();
        return stage;
    }

    private String address(String key) {
        return Objects.requireNonNull(addresses.get(key), key);
    }

    private String password(String role) {
        return address("coverbridge.database." + role + "-password");
    }

    String bootstrapServers() {
        return address("kafka.bootstrap.servers");
    }

    private String jdbcUrl() {
        StageDatabase database = database();
        return "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.name();
    }

    StageDatabase database() {
        return new StageDatabase(
                address("coverbridge.database.host"),
                Integer.parseInt(address("coverbridge.database.port")),
                DATABASE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(password("system")));
    }

    RunningRelay startRelay(RelayConfig config) {
        return new RunningRelay(this, config);
    }

    EventWriter writer() throws SQLException {
        return new EventWriter(connect("app"));
    }

    Subscriber subscribe() {
        return new Subscriber(bootstrapServers(), TOPIC.name());
    }

    /** A connection that may do anything with the event log. */
    Connection connectAsOwner() throws SQLException {
        return connect("owner");
    }

    private Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), DATABASE + "_" + role, password(role));
    }

    /** Empties the log. */
    void clear() throws SQLException {
        try (Connection connection = connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate event_pending, event_log");
        }
    }

    /** Events that have not been sent, or not been taken off yet. */
    int pending() throws SQLException {
        try (Connection connection = connectAsOwner()) {
            return number(connection, "select count(*) from event_pending");
        }
    }

    /** Sessions that hold the relay's lock. */
    int leaders() throws SQLException {
        try (Connection connection = connectAsOwner()) {
            return number(connection, "select count(*)" + LEADERS);
        }
    }

    /** Ends the leader's session from the database's side; how many were ended. */
    int endLeadersSession() throws SQLException {
        try (Connection connection = connect("system")) {
            return number(connection, "select count(pg_terminate_backend(pid))" + LEADERS);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
