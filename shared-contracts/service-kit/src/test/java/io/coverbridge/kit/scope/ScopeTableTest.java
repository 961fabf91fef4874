package io.coverbridge.kit.scope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTableTest {

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/member_snapshots/{snapshot_id}/disclosures, snapshots:read",
        "GET, /api/v1/member_snapshots/summary, snapshots:read",
        "GET, /ops/v1/snapshots_overview, operations:read",
        "GET, /api/v1/groups, connections:read",
        "HEAD, /api/v1/groups/{group_id}, connections:read",
        "PUT, /api/v1/groups/{group_id}/{version}, connections:write",
        "GET, /api/v1/groups/{group_id}/employees/{employee_id}/dependents, snapshots:read",
        "POST, /api/v1/groups/{group_id}/member_snapshots/test, snapshots:write",
        "POST, /api/v1/employees/search, snapshots:read",
        "PUT, /api/v1/differences/{id}/dismiss, snapshots:write",
        "POST, /api/v1/group_disconnection_requests, connections:write",
        "GET, /api/v1/webhook_subscriptions, webhooks:manage",
        "GET, /api/v1/events, events:read",
        "GET, /api/v1/event_statistics, events:read",
        "GET, /api/v1/group_connections/summary, connections:read",
        "GET, /api/v1/member_audit_log, audit:read",
        "DELETE, /api/v1/api_keys/{id}, keys:manage",
        "GET, /emulator/v1/audit_log, audit:read",
        "GET, /emulator/v1/received, emulator:manage",
        "POST, /ops/v1/organizations, keys:manage",
        "POST, /ops/v1/organizations/{organization_id}/token, keys:manage",
        "GET, /ops/v1/overview, operations:read",
        "GET, /ops/v1/dead_letters, operations:read",
        "POST, /ops/v1/dead_letters/{id}/replay, operations:manage",
    })
    void eachClassOfEndpointHasItsScope(String method, String path, String scope) {
        assertThat(ScopeTable.find(method, path))
                .hasValueSatisfying(need -> assertThat(need.scope())
                        .isNotNull()
                        .extracting(Scope::wire)
                        .isEqualTo(scope));
    }

    @Test
    void tokenAndKeySetNeedNone() {
        assertThat(ScopeTable.find("POST", "/auth/public/token"))
                .hasValueSatisfying(need -> assertThat(need.scope()).isNull());
    }

    @Test
    void whatIsNotListedIsNotKnown() {
        assertThat(ScopeTable.find("GET", "/api/v1/groups/{group_id}/secrets")).isEmpty();
        assertThat(ScopeTable.find("GET", "/api/v2/groups")).isEmpty();
        assertThat(ScopeTable.find("GET", "/api/v1/eventsource")).isEmpty();
    }
}
