package io.coverbridge.adapter.instruction;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.EventData;
import io.coverbridge.events.EventType;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.member.Family;
import io.coverbridge.kit.sealing.Sealer;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Instructions that go with files: which wait for one, which are in one, and how they end. Within transactions. */
@ApplicationScoped
public class FiledInstructions {

    /** Those of which an older one of the same family is still on its way wait for its end: carriers must not see them cross. */
    private static final String QUEUED = """
            from Instruction i
            where i.organizationId = ?1 and i.carrierId = ?2 and i.status = ?3 and i.nextDueAt is null and i.fileId is null
              and not exists (
                  select 1 from Instruction older
                  where older.organizationId = i.organizationId and older.employeeId = i.employeeId
                    and older.carrierId = i.carrierId and older.number < i.number and older.status = ?3
                    and older.fileId is not null)
            """;

    private static final String OLDEST_FIRST = " order by i.created, i.id";

    private static final String CONTENT = """
            select new io.coverbridge.adapter.instruction.QueuedInstruction(i.id, i.connectionId, i.employeeId, i.sealed)
            from Instruction i
            """;

    private static final int MOST_CONNECTIONS = 100;
    private static final int IDS_PER_STATEMENT = 500;
    private static final String CAUSE = "carrier";

    private final Instructions instructions;
    private final KeepDelivery keepDelivery;
    private final Sealer sealer;
    private final Clock clock;

    FiledInstructions(Instructions instructions, KeepDelivery keepDelivery, Sealer sealer, Clock clock) {
        this.instructions = instructions;
        this.keepDelivery = keepDelivery;
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * How an instruction in a file ends; invalid if there are errors.
     *
     * @param silences times in a row that the carrier had been asked before it answered; null if it is not the carrier's answer
     */
    public record Ending(
            List<String> errors, int attempts, @Nullable Integer silences) {
        public Ending {
            errors = List.copyOf(errors);
        }
    }

    /** What a family is for the carrier once it has what it was told. */
    @FunctionalInterface
    public interface Holding {
        /** The family as the carrier holds it. */
        Family of(CarrierInstruction told);
    }

    /**
     * Those that wait for a file, oldest first; nobody else changes them until the transaction ends.
     *
     * @param connectionId only those of this connection; null for all of the carrier
     */
    public Uni<List<QueuedInstruction>> queued(
            UUID organizationId, UUID carrierId, @Nullable UUID connectionId, int most) {
        return queue(organizationId, carrierId, connectionId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(Page.ofSize(most))
                .list()
                .flatMap(found -> withContent(organizationId, found));
    }

    /** Connections of a carrier of which something waits for a file, up to 100. */
    public Uni<List<UUID>> connectionsWithQueue(UUID organizationId, UUID carrierId) {
        return instructions
                .getSession()
                .flatMap(session -> session.createSelectionQuery("select distinct i.connectionId " + QUEUED, UUID.class)
                        .setParameter(1, organizationId)
                        .setParameter(2, carrierId)
                        .setParameter(3, FulfillmentStatus.SCHEDULED)
                        .setMaxResults(MOST_CONNECTIONS)
                        .getResultList());
    }

    private PanacheQuery<Instruction> queue(UUID organizationId, UUID carrierId, @Nullable UUID connectionId) {
        return connectionId == null
                ? instructions.find(QUEUED + OLDEST_FIRST, organizationId, carrierId, FulfillmentStatus.SCHEDULED)
                : instructions.find(
                        QUEUED + " and i.connectionId = ?4" + OLDEST_FIRST,
                        organizationId,
                        carrierId,
                        FulfillmentStatus.SCHEDULED,
                        connectionId);
    }

    /** They are in a file from now on: only the answer to it ends them. */
    public Uni<Void> assign(UUID organizationId, UUID fileId, List<UUID> ids) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (List<UUID> part : parts(ids)) {
            done = done.chain(() -> instructions
                    .update("fileId = ?1 where organizationId = ?2 and id in ?3", fileId, organizationId, part)
                    .replaceWithVoid());
        }
        return done;
    }

    /** All in a file, however they stand. */
    public Uni<List<QueuedInstruction>> inFile(UUID organizationId, UUID fileId, int most) {
        return instructions
                .getSession()
                .flatMap(session -> session.createSelectionQuery(
                                CONTENT + " where i.organizationId = ?1 and i.fileId = ?2 order by i.id",
                                QueuedInstruction.class)
                        .setParameter(1, organizationId)
                        .setParameter(2, fileId)
                        .setMaxResults(most)
                        .getResultList());
    }

    /** Those in a file that have not ended. */
    public Uni<List<QueuedInstruction>> open(UUID organizationId, UUID fileId, int most) {
        return instructions
                .find(
                        "organizationId = ?1 and fileId = ?2 and status = ?3 order by id",
                        organizationId,
                        fileId,
                        FulfillmentStatus.SCHEDULED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(Page.ofSize(most))
                .list()
                .flatMap(found -> withContent(organizationId, found));
    }

    /** Ends one that is locked by the transaction. */
    public Uni<Void> end(UUID organizationId, QueuedInstruction queued, Ending ending, Holding holding) {
        return instructions.locked(organizationId, queued.id()).flatMap(found -> {
            Instruction instruction = found.orElseThrow();
            boolean taken = ending.errors().isEmpty();
            FulfillmentStatus status = taken ? FulfillmentStatus.SENT : FulfillmentStatus.INVALID;
            if (!instruction.status.allows(status)) {
                return Uni.createFrom().voidItem();
            }
            Instant now = clock.instant();
            instruction.apply(new DeliveryProgress(status, instruction.attempts + ending.attempts(), 0), null, now);
            CarrierInstruction told = open(organizationId, queued);
            return keepDelivery
                    .answered(instruction, told, ending, now)
                    .chain(() -> keepDelivery.keep(instruction, holding.of(told), ending.errors(), CAUSE, now));
        });
    }

    /** What it says. */
    public CarrierInstruction open(UUID organizationId, QueuedInstruction queued) {
        return EventData.read(EventType.INSTRUCTION_ISSUED, sealer.open(queued.sealed(), organizationId, queued.id()));
    }

    private Uni<List<QueuedInstruction>> withContent(UUID organizationId, List<Instruction> found) {
        List<QueuedInstruction> all = new ArrayList<>(found.size());
        Uni<Void> done = Uni.createFrom().voidItem();
        for (List<UUID> part :
                parts(found.stream().map(instruction -> instruction.id).toList())) {
            done = done.chain(() -> content(organizationId, part).invoke(all::addAll))
                    .replaceWithVoid();
        }
        return done.replaceWith(all);
    }

    private Uni<List<QueuedInstruction>> content(UUID organizationId, List<UUID> ids) {
        return instructions
                .getSession()
                .flatMap(session -> session.createSelectionQuery(
                                CONTENT + " where i.organizationId = ?1 and i.id in ?2 order by i.created, i.id",
                                QueuedInstruction.class)
                        .setParameter(1, organizationId)
                        .setParameter(2, ids)
                        .getResultList());
    }

    private static List<List<UUID>> parts(List<UUID> ids) {
        List<List<UUID>> parts = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += IDS_PER_STATEMENT) {
            parts.add(ids.subList(from, Math.min(ids.size(), from + IDS_PER_STATEMENT)));
        }
        return parts;
    }
}
