package io.coverbridge.adapter.instruction;

import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What carriers are to be told. */
@ApplicationScoped
public class Instructions implements PanacheRepositoryBase<Instruction, UUID> {

    private static final List<FulfillmentStatus> OPEN = List.of(FulfillmentStatus.VALID, FulfillmentStatus.SCHEDULED);

    private static final String OWNER_OF_INSTRUCTION = "select organization_id from instructions where id = $1";

    private static final String OWNER_OF_GROUP =
            "select organization_id from instructions where group_id = $1 order by id limit 1";

    private static final String OWNER_OF_EMPLOYEE =
            "select organization_id from instructions where employee_id = $1 order by id limit 1";

    private final Pool system;

    Instructions(@ReactiveDataSource("system") Pool system) {
        this.system = system;
    }

    /** One instruction of an organization. */
    public Uni<Optional<Instruction>> of(UUID organizationId, UUID id) {
        return find("id = ?1 and organizationId = ?2", id, organizationId)
                .<Instruction>firstResult()
                .map(Optional::ofNullable);
    }

    /** A page of an organization's instructions, newest first; a filter that is null lets all pass. */
    public Uni<Page<InstructionView>> page(
            UUID organizationId, @Nullable UUID groupId, @Nullable UUID employeeId, Slice slice) {
        return Query.of(organizationId)
                .and("groupId = :groupId", "groupId", groupId)
                .and("employeeId = :employeeId", "employeeId", employeeId)
                .page(this, "created desc, id desc", slice)
                .map(page -> page.map(Instruction::view));
    }

    /** Whose instruction it is, for callers that may work in every organization. */
    public Uni<Optional<UUID>> organizationOf(UUID id) {
        return owner(OWNER_OF_INSTRUCTION, id);
    }

    /** Whose group it is, as far as instructions tell. */
    public Uni<Optional<UUID>> organizationOfGroup(UUID groupId) {
        return owner(OWNER_OF_GROUP, groupId);
    }

    /** Whose employee it is, as far as instructions tell. */
    public Uni<Optional<UUID>> organizationOfEmployee(UUID employeeId) {
        return owner(OWNER_OF_EMPLOYEE, employeeId);
    }

    /** As {@link #of}, and nobody else changes it until the transaction ends. */
    Uni<Optional<Instruction>> locked(UUID organizationId, UUID id) {
        return find("id = ?1 and organizationId = ?2", id, organizationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .<Instruction>firstResult()
                .map(Optional::ofNullable);
    }

    /** What was sealed; empty if the organization has no such instruction. */
    Uni<Optional<byte[]>> sealed(UUID organizationId, UUID id) {
        return getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "select i.sealed from Instruction i where i.id = ?1 and i.organizationId = ?2",
                                byte[].class)
                        .setParameter(1, id)
                        .setParameter(2, organizationId)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /** Whether an instruction of this number or a newer one is known. */
    Uni<Boolean> knowsFrom(UUID organizationId, UUID employeeId, UUID carrierId, int number) {
        return count(
                        "organizationId = ?1 and employeeId = ?2 and carrierId = ?3 and number >= ?4",
                        organizationId,
                        employeeId,
                        carrierId,
                        number)
                .map(known -> known > 0);
    }

    /** Ends every older instruction that the carrier does not have and that is in no file, without a report. */
    Uni<Integer> replaceOlder(UUID organizationId, UUID employeeId, UUID carrierId, int number, Instant now) {
        return update(
                "status = ?1, nextDueAt = null, claimedUntil = null, modified = ?2"
                        + " where organizationId = ?3 and employeeId = ?4 and carrierId = ?5 and number < ?6"
                        + " and status in ?7 and fileId is null",
                FulfillmentStatus.REPLACED,
                now,
                organizationId,
                employeeId,
                carrierId,
                number,
                OPEN);
    }

    private Uni<Optional<UUID>> owner(String sql, UUID id) {
        return system.preparedQuery(sql)
                .execute(Tuple.of(id))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getUUID(0)));
    }
}
