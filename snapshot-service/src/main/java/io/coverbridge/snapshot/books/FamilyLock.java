package io.coverbridge.snapshot.books;

import io.coverbridge.snapshot.document.DependentEntry;
import io.coverbridge.snapshot.document.MemberSnapshot;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who waits for whom. Snapshots of one group run side by side unless they name the same platform's id: those of a new
 * member must not both make it. A roster, whose members have no such ids, runs alone in its group, for the same reason.
 * All locks end with the transaction, and are taken in one order: group, ids, rows by id.
 */
final class FamilyLock {

    private static final String SHARED = """
            select case when place = 1 then pg_advisory_xact_lock_shared(key) else pg_advisory_xact_lock(key) end::text
            from unnest($1::bigint[]) with ordinality as keys (key, place)
            order by place
            """;

    private static final String ALONE = "select pg_advisory_xact_lock($1)::text";

    private FamilyLock() {}

    /** Waits for others that name one of the document's platform's ids, and for a roster of the group. */
    static Uni<Void> of(SqlConnection connection, UUID groupId, MemberSnapshot document) {
        Stream<Long> ids = customIds(document).stream()
                .map(customId -> key(groupId + " " + customId))
                .distinct()
                .sorted();
        return Statements.run(connection, SHARED, (Object)
                Stream.concat(Stream.of(group(groupId)), ids).toArray(Long[]::new));
    }

    /** Waits for all snapshots of the group, and lets no other begin. */
    static Uni<Void> alone(SqlConnection connection, UUID groupId) {
        return Statements.run(connection, ALONE, group(groupId));
    }

    static List<String> customIds(MemberSnapshot document) {
        return Stream.concat(
                        Stream.of(document.employee()).map(employee -> employee.customIndividualId()),
                        document.dependents().stream().map(DependentEntry::customIndividualId))
                .filter(Objects::nonNull)
                .toList();
    }

    private static long group(UUID groupId) {
        return key("group " + groupId);
    }

    private static long key(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
    }
}
