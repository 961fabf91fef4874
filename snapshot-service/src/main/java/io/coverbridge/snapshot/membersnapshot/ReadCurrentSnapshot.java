package io.coverbridge.snapshot.membersnapshot;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.events.EventJson;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.http.Masking;
import io.coverbridge.snapshot.books.FamilyBook;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Tells what is held of a family in the shape of a snapshot. */
@ApplicationScoped
class ReadCurrentSnapshot {

    private final TenantConnections connections;
    private final Employees employees;
    private final FamilyBook families;
    private final Clock clock;

    ReadCurrentSnapshot(TenantConnections connections, Employees employees, FamilyBook families, Clock clock) {
        this.connections = connections;
        this.employees = employees;
        this.families = families;
        this.clock = clock;
    }

    /** A {@link CurrentSnapshotResponse}; fails with 404 if there is no such employee. */
    Uni<JsonNode> read(UUID organizationId, UUID employeeId, Masking masking) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return connections.in(
                organizationId,
                connection -> employees
                        .groupOf(connection, organizationId, employeeId)
                        .chain(groupId -> families.read(connection, organizationId, employeeId)
                                .map(held -> CurrentSnapshot.of(groupId, held, today)))
                        .map(current -> masking.document(EventJson.tree(current))));
    }
}
