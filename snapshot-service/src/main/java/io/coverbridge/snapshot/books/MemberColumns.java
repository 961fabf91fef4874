package io.coverbridge.snapshot.books;

import io.coverbridge.events.member.Employment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.Person;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.kit.sealing.LookupHash;
import io.coverbridge.kit.time.Ids;
import io.coverbridge.snapshot.decision.Fingerprint;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes members, however many in one statement: what is searched in columns of its own, all of it sealed. */
@ApplicationScoped
public class MemberColumns {

    private static final String ROWS = """
            unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::date[], $11::text[],
                $12::bytea[], $13::bytea[], $14::text[]%s)
            as told (id, relationship, group_individual_id, first_name, middle_name, last_name, date_of_birth,
                employment_status, ssn_hash, sealed, fingerprint%s)
            """;

    private static final String INSERT = """
            insert into members (
                id, version, organization_id, group_id, employee_id, individual_type, relationship, custom_individual_id,
                group_individual_id, first_name, middle_name, last_name, date_of_birth, employment_status, ssn_hash,
                sealed, fingerprint, created_at, modified_at)
            select id, version, $1, $2, employee_id, individual_type, relationship, custom_individual_id,
                group_individual_id, first_name, middle_name, last_name, date_of_birth, employment_status, ssn_hash,
                sealed, fingerprint, $3, $3
            from %s
            on conflict (id) do nothing
            returning id
            """.formatted(ROWS.formatted(
            ", $15::uuid[], $16::uuid[], $17::text[], $18::text[]",
            ", version, employee_id, individual_type, custom_individual_id"));

    // A version changes when there is something to see.
    private static final String UPDATE = """
            update members m
            set relationship = told.relationship, group_individual_id = told.group_individual_id,
                first_name = told.first_name, middle_name = told.middle_name, last_name = told.last_name,
                date_of_birth = told.date_of_birth, employment_status = told.employment_status,
                ssn_hash = told.ssn_hash, sealed = told.sealed, fingerprint = told.fingerprint, snapshot_number = $2,
                version = case when m.fingerprint = told.fingerprint then m.version else gen_random_uuid() end,
                modified_at = case when m.fingerprint = told.fingerprint then m.modified_at else $3 end
            from %s
            where m.organization_id = $1 and m.id = told.id
                and (m.snapshot_number < $2 or m.snapshot_number = $2 and m.fingerprint <> told.fingerprint)
            """.formatted(ROWS.formatted("", ""));

    private final MemberSeals seals;
    private final LookupHash hash;
    private final Fingerprints fingerprints;

    MemberColumns(MemberSeals seals, LookupHash hash, Fingerprints fingerprints) {
        this.seals = seals;
        this.hash = hash;
        this.fingerprints = fingerprints;
    }

    /**
     * A member of which there is none.
     *
     * @param employeeId the employee of the family; the member's own id for an employee
     */
    public record NewMember(UUID employeeId, FamilyMember member) {}

    /** Adds members. Returns the ids of those that were added: the others' ids belong to something else. */
    public Uni<Set<UUID>> insert(
            SqlConnection connection, UUID organizationId, UUID groupId, List<NewMember> added, Instant now) {
        List<FamilyMember> members = added.stream().map(NewMember::member).toList();
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(organizationId, groupId, Statements.time(now)));
        values.addAll(rows(organizationId, members));
        values.add(added.stream().map(each -> Ids.random()).toArray(UUID[]::new));
        values.add(added.stream().map(NewMember::employeeId).toArray(UUID[]::new));
        values.add(texts(members, member -> member.individualType().wire()));
        values.add(texts(members, FamilyMember::customIndividualId));
        return connection
                .preparedQuery(INSERT)
                .execute(Statements.tuple(values.toArray()))
                .map(rows -> {
                    Stream.Builder<UUID> ids = Stream.builder();
                    rows.forEach(row -> ids.add(row.getUUID("id")));
                    return ids.build().collect(Collectors.toUnmodifiableSet());
                });
    }

    /**
     * Gives members other demographics, unless they have those of a newer snapshot.
     *
     * @param snapshotNumber 0 for a roster
     */
    public Uni<Void> update(
            SqlConnection connection,
            UUID organizationId,
            long snapshotNumber,
            List<FamilyMember> members,
            Instant now) {
        if (members.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<@Nullable Object> values =
                new ArrayList<>(Arrays.asList(organizationId, snapshotNumber, Statements.time(now)));
        values.addAll(rows(organizationId, members));
        return Statements.run(connection, UPDATE, values.toArray());
    }

    private List<Object> rows(UUID organizationId, List<FamilyMember> members) {
        Fingerprint fingerprint = fingerprints.of(organizationId);
        return List.of(
                members.stream().map(FamilyMember::id).toArray(UUID[]::new),
                texts(members, member -> wire(member.relationship())),
                texts(members, FamilyMember::groupIndividualId),
                texts(members, member -> member.person().firstName()),
                texts(members, member -> member.person().middleName()),
                texts(members, member -> member.person().lastName()),
                members.stream().map(member -> member.person().dateOfBirth()).toArray(LocalDate[]::new),
                texts(members, member -> status(member.employment())),
                members.stream()
                        .map(member -> ssnHash(organizationId, member.person()))
                        .toArray(Buffer[]::new),
                members.stream()
                        .map(member -> Buffer.buffer(seals.seal(organizationId, member)))
                        .toArray(Buffer[]::new),
                texts(members, fingerprint::of));
    }

    private @Nullable Buffer ssnHash(UUID organizationId, Person person) {
        return person.ssn() == null ? null : Buffer.buffer(hash.of(organizationId, person.ssn()));
    }

    private static @Nullable String wire(@Nullable Relationship relationship) {
        return relationship == null ? null : relationship.wire();
    }

    private static @Nullable String status(@Nullable Employment employment) {
        return employment == null ? null : employment.employmentStatus().wire();
    }

    private static String[] texts(List<FamilyMember> members, Function<FamilyMember, @Nullable String> column) {
        return members.stream().map(column).toArray(String[]::new);
    }
}
