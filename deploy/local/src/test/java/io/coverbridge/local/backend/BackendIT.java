package io.coverbridge.local.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.events.Topic;
import io.coverbridge.events.Topics;
import io.coverbridge.local.BackendSettings;
import io.coverbridge.local.LocalBackend;
import io.coverbridge.local.LocalDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendIT {

    private static LocalBackend backend;

    @BeforeAll
    static void start(@TempDir Path directory) {
        backend = LocalBackend.start(BackendSettings.forTests(directory));
    }

    @AfterAll
    static void stop() {
        backend.close();
    }

    @Test
    void everyTopicHasTheSettingsOfItsDefinition() throws Exception {
        List<Topic> topics = Stream.concat(Topics.sources().stream(), Topics.deadLetters().stream())
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", backend.bootstrapServers()))) {
            for (Topic topic : topics) {
                ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
                Config config = Objects.requireNonNull(admin.describeConfigs(List.of(resource))
                                .values()
                                .get(resource))
                        .get(20, TimeUnit.SECONDS);
                topic.settings()
                        .forEach((name, value) -> assertThat(config.get(name).value())
                                .as(topic.name() + " " + name)
                                .isEqualTo(value));
                TopicDescription description = Objects.requireNonNull(admin.describeTopics(List.of(topic.name()))
                                .topicNameValues()
                                .get(topic.name()))
                        .get(20, TimeUnit.SECONDS);
                assertThat(description.partitions()).hasSize(topic.partitions());
            }
        }
    }

    @Test
    void noRoleCanBypassRowLevelSecurity() throws SQLException {
        for (LocalDatabase database : LocalDatabase.all()) {
            for (String role : database.roles().toList()) {
                try (Connection connection = connect(database.name(), role, backend.password(role))) {
                    assertThat(query(
                                    connection,
                                    "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles"
                                            + " where rolname = current_user"))
                            .as(role)
                            .isEqualTo("f");
                }
            }
        }
    }

    @Test
    void rowLevelSecurityHidesTheRowsOfAnotherTenantFromTheAppRole() throws SQLException {
        try (Connection owner = connect("connection", "connection_owner", backend.password("connection_owner"))) {
            execute(owner, "create table guarded (tenant text)");
            execute(owner, "insert into guarded values ('a'), ('b')");
            execute(owner, "alter table guarded enable row level security");
            execute(owner, "create policy own on guarded using (tenant = current_setting('app.tenant'))");
            execute(owner, "grant select on guarded to connection_app");
        }
        try (Connection app = connect("connection", "connection_app", backend.password("connection_app"))) {
            execute(app, "set app.tenant = 'a'");
            assertThat(query(app, "select string_agg(tenant, ',') from guarded"))
                    .isEqualTo("a");
        }
    }

    @Test
    void onlyTheOwnerMakesTables() throws SQLException {
        try (Connection app = connect("connection", "connection_app", backend.password("connection_app"))) {
            assertThatThrownBy(() -> execute(app, "create table mine (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aWrongPasswordIsRefusedForEveryRoleAndTheSuperuser() {
        for (String role : List.of("connection_owner", "connection_app", "connection_system", "postgres")) {
            assertThatThrownBy(() -> connect("connection", role, "wrong").close())
                    .as(role)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aServiceCannotEnterTheDatabaseOfAnother() {
        assertThatThrownBy(() -> connect("carrier_adapter", "connection_app", backend.password("connection_app"))
                        .close())
                .hasMessageContaining("permission denied for database");
    }

    static Connection connect(String database, String role, String password) throws SQLException {
        return DriverManager.getConnection(backend.jdbcUrl(database), role, password);
    }

    static String query(Connection connection, String sql) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        connection.createStatement().execute(sql);
    }
}
