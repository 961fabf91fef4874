package io.coverbridge.snapshot.books;

import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.Person;
import io.coverbridge.kit.sealing.LookupHash;
import io.coverbridge.snapshot.decision.CreatedMember;
import io.coverbridge.snapshot.decision.KnownMember;
import io.coverbridge.snapshot.document.DependentEntry;
import io.coverbridge.snapshot.document.MemberSnapshot;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Employees and dependents: found, made, linked, and told anew. All methods run within a transaction of the organization. */
@ApplicationScoped
public class MemberBook {

    /** More members than share a birth date; a bound all the same. */
    private static final int MOST_CANDIDATES = 1_000;

    // Found one way at a time and before all else, so that each way has its index, however many members the group has.
    private static final String MATCHING = """
            array(
                select %1$s from members
                where organization_id = $1 and group_id = $2 and id = any ($3)
                union all
                select %1$s from members
                where organization_id = $1 and group_id = $2 and custom_individual_id = any ($4)
                union all
                select %1$s from members
                where organization_id = $1 and group_id = $2 and individual_type = 'employee' and date_of_birth = $5
                union all
                select %1$s from members
                where organization_id = $1 and group_id = $2 and individual_type = 'employee' and ssn_hash = any ($6)
            )
            """;

    // Key shares of foreign keys go on beside it.
    private static final String LOCK = """
            select id
            from members
            where organization_id = $1 and id = any (%s)
            order by id
            for no key update
            """.formatted(MATCHING.formatted("employee_id"));

    private static final String CANDIDATES =
            """
            select %s
            from members m
            where m.organization_id = $1 and m.id = any (%s)
            order by m.id
            limit %d
            """.formatted(MemberRows.COLUMNS, MATCHING.formatted("id"), MOST_CANDIDATES);

    private static final String LINK = """
            update members m
            set custom_individual_id = linked.custom_id, version = gen_random_uuid(), modified_at = $3
            from unnest($4::uuid[], $5::text[]) as linked (id, custom_id)
            where m.organization_id = $1 and m.group_id = $2 and m.id = linked.id and m.custom_individual_id is null
            """;

    private final MemberRows rows;
    private final MemberColumns columns;
    private final LookupHash hash;
    private final Clock clock;

    MemberBook(MemberRows rows, MemberColumns columns, LookupHash hash, Clock clock) {
        this.rows = rows;
        this.columns = columns;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * Waits until no other transaction works on one of the families that the document may be about, be they known or new.
     * A statement that is started after this one sees what those have committed; it need not wait for this one to end.
     */
    public Uni<Void> lock(SqlConnection connection, UUID organizationId, UUID groupId, MemberSnapshot document) {
        return Statements.together(List.of(
                FamilyLock.of(connection, groupId, document),
                Statements.run(connection, LOCK, matching(organizationId, groupId, document))));
    }

    /**
     * Waits until no snapshot of the group is being taken in, and lets none begin until the transaction ends. A statement
     * that is started after this one sees all that have come in.
     */
    public Uni<Void> lockGroup(SqlConnection connection, UUID groupId) {
        return FamilyLock.alone(connection, groupId);
    }

    /**
     * Members of the group that have an id or a platform's id of the document, and employees with its employee's birth date
     * or SSN; by id.
     */
    public Uni<List<KnownMember>> candidates(
            SqlConnection connection, UUID organizationId, UUID groupId, MemberSnapshot document) {
        return connection
                .preparedQuery(CANDIDATES)
                .execute(Statements.tuple(matching(organizationId, groupId, document)))
                .map(found -> rows.read(organizationId, found));
    }

    /**
     * Adds members with the demographics that they have.
     *
     * @param employeeId the employee of their family, which may be among them
     * @param members new ones only
     */
    public Uni<Void> insert(
            SqlConnection connection, UUID organizationId, UUID groupId, UUID employeeId, List<FamilyMember> members) {
        return members.isEmpty()
                ? Uni.createFrom().voidItem()
                : columns.insert(
                                connection,
                                organizationId,
                                groupId,
                                members.stream()
                                        .map(member -> new MemberColumns.NewMember(employeeId, member))
                                        .toList(),
                                clock.instant())
                        .invoke(inserted -> {
                            if (inserted.size() < members.size()) {
                                throw new IllegalStateException("an id of a new member is taken");
                            }
                        })
                        .replaceWithVoid();
    }

    /** Gives members of the group the platform's ids. One that has such an id already keeps it. */
    public Uni<Void> link(SqlConnection connection, UUID organizationId, UUID groupId, List<CreatedMember> linked) {
        List<CreatedMember> named = linked.stream()
                .filter(member -> member.customIndividualId() != null)
                .toList();
        return named.isEmpty()
                ? Uni.createFrom().voidItem()
                : Statements.run(
                        connection,
                        LINK,
                        organizationId,
                        groupId,
                        Statements.time(clock.instant()),
                        named.stream().map(CreatedMember::id).toArray(UUID[]::new),
                        named.stream().map(CreatedMember::customIndividualId).toArray(String[]::new));
    }

    /**
     * Gives members the demographics that a snapshot has told, unless a newer snapshot's have come before.
     *
     * @param snapshotNumber number of the snapshot among those of the employee, from 1
     */
    public Uni<Void> applyDemographics(
            SqlConnection connection, UUID organizationId, long snapshotNumber, List<FamilyMember> members) {
        return columns.update(connection, organizationId, snapshotNumber, members, clock.instant());
    }

    private @Nullable Object[] matching(UUID organizationId, UUID groupId, MemberSnapshot document) {
        Person employee = document.employee().person();
        return new @Nullable Object[] {
            organizationId,
            groupId,
            Stream.concat(
                            Stream.ofNullable(document.employee().id()),
                            document.dependents().stream()
                                    .map(DependentEntry::id)
                                    .filter(Objects::nonNull))
                    .toArray(UUID[]::new),
            FamilyLock.customIds(document).toArray(String[]::new),
            employee.dateOfBirth(),
            employee.ssn() == null
                    ? new Buffer[0]
                    : hash.all(organizationId, employee.ssn()).stream()
                            .map(Buffer::buffer)
                            .toArray(Buffer[]::new)
        };
    }
}
