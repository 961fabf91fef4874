package io.coverbridge.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.local.gateway.Routes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTableTest {

    private static final int BASE_PORT = 8_080;

    private final Routes routes = RoutingTable.of(LocalService.all(), BASE_PORT);

    @ParameterizedTest
    @CsvSource({
        "/api/v1/groups, connection-service",
        "/api/v1/member_snapshots/1, snapshot-service",
        "/api/v1/groups/1/audit_requests, snapshot-service",
        "/api/v1/groups/1/audit_requests/latest, snapshot-service",
        "/api/v1/audit_log, connection-service",
        "/api/v1/member_audit_log?actor=demo, snapshot-service",
        "/api/v1/differences, snapshot-service",
        "/api/v1/differences/1/dismiss, snapshot-service",
        "/api/v1/groups/1/differences?is_open=true, snapshot-service",
        "/api/v1/employees/1/differences, snapshot-service",
        "/api/v1/member_snapshots/summary, snapshot-service",
        "/ops/v1/snapshots_overview, snapshot-service",
        "/ops/v1/overview, connection-service",
        "/emulator/v1/carriers, carrier-adapter-service",
        "/emulator/v1/files/1/content, carrier-adapter-service",
        "/ops/v1/files, carrier-adapter-service",
        "/ops/v1/files?status=accepted, carrier-adapter-service",
        "/ops/v1/files/1/resend, carrier-adapter-service"
    })
    void aPathGoesToTheServiceThatAnswersIt(String path, String service) {
        assertThat(routes.of(path).service()).isEqualTo(service);
    }
}
