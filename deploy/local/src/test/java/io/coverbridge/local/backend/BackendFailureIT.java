package io.coverbridge.local.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.coverbridge.events.Topics;
import io.coverbridge.local.BackendSettings;
import io.coverbridge.local.BackendSettings.Kind;
import io.coverbridge.local.LocalBackend;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendFailureIT {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.CARRIER_DIRECTORY.name(), 0);

    private final Path directory;

    BackendFailureIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void whatWasConfirmedIsThereAfterKillAndRestart() throws Exception {
        LocalBackend first = LocalBackend.start(durable());
        produce(first, "before the kill");
        execute(first, "create table kept (id int)");
        execute(first, "insert into kept values (42)");

        first.kill();

        try (LocalBackend second = LocalBackend.start(durable())) {
            assertThat(firstRecord(second)).isEqualTo("before the kill");
            assertThat(query(second, "select id from kept")).isEqualTo("42");
            assertThat(query(second, "show fsync")).isEqualTo("on");
        }
        assertThat(OrphanedPostgres.find(OrphanedPostgres.dataDirectoryIn(directory)))
                .isEmpty();
    }

    @Test
    void brokerAndDatabaseStopAndStartOnTheSamePortAndData() throws Exception {
        try (LocalBackend backend = LocalBackend.start(fast())) {
            produce(backend, "before the stop");

            backend.stopBroker();
            backend.stopDatabase();
            assertThatThrownBy(() -> query(backend, "select 1")).isInstanceOf(SQLException.class);
            backend.startDatabase();
            backend.startBroker();

            assertThat(query(backend, "select 1")).isEqualTo("1");
            assertThat(query(backend, "show synchronous_commit")).isEqualTo("on");
            assertThat(firstRecord(backend)).isEqualTo("before the stop");
            assertThatThrownBy(() -> backend.send("nonsense")).hasMessageContaining("unknown command");
        }
    }

    @Test
    void aSecondBackendOnTheSameDataIsRefusedAndLeavesTheFirstAlone() throws Exception {
        try (LocalBackend first = LocalBackend.start(fast())) {
            assertThatThrownBy(() -> LocalBackend.start(fast())).hasMessageContaining("another backend uses");
            assertThat(query(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void nothingIsLeftHalfASecondAfterItsParentWasKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dcoverbridge.root=" + System.getProperty("coverbridge.root"),
                        BackendParent.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle backend;
        try (BufferedReader lines = parent.inputReader(StandardCharsets.UTF_8)) {
            backend = ProcessHandle.of(Long.parseLong(String.valueOf(lines.readLine())))
                    .orElseThrow();
            ProcessHandle postgres = OrphanedPostgres.find(OrphanedPostgres.dataDirectoryIn(directory))
                    .orElseThrow();

            parent.destroyForcibly();

            await().pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofMillis(1500))
                    .until(() -> isGone(backend) && isGone(postgres));
        }
    }

    /** A zombie that nobody has reaped yet is gone. */
    private static boolean isGone(ProcessHandle process) {
        return process.info().command().isEmpty();
    }

    private BackendSettings durable() {
        return new BackendSettings(directory, 0, 0, Kind.DURABLE);
    }

    private BackendSettings fast() {
        return new BackendSettings(directory, 0, 0, Kind.FAST);
    }

    private static void produce(LocalBackend backend, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", backend.bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(PARTITION.topic(), "key", value)).get(20, TimeUnit.SECONDS);
        }
    }

    private static String firstRecord(LocalBackend backend) {
        Map<String, Object> settings = Map.of("bootstrap.servers", backend.bootstrapServers());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            return consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
        }
    }

    private static void execute(LocalBackend backend, String sql) throws SQLException {
        try (Connection connection = connect(backend)) {
            connection.createStatement().execute(sql);
        }
    }

    private static String query(LocalBackend backend, String sql) throws SQLException {
        try (Connection connection = connect(backend);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(LocalBackend backend) throws SQLException {
        return DriverManager.getConnection(
                backend.jdbcUrl("connection"), "connection_owner", backend.password("connection_owner"));
    }
}
