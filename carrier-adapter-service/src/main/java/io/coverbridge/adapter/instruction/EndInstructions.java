package io.coverbridge.adapter.instruction;

import io.coverbridge.events.FulfillmentStatus;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Ends what a carrier has not been given, because it is to be told nothing more. */
@ApplicationScoped
public class EndInstructions {

    private static final String CAUSE = "carrier";
    private static final int BATCH = 200;

    /** What is in a file that goes out, or went out, is the carrier's: its answer ends it. */
    private static final String OPEN = """
            organizationId = ?1 and connectionId = ?2 and fileId is null and status in ?3 order by created, id
            """;

    private static final List<FulfillmentStatus> UNDER_WAY =
            List.of(FulfillmentStatus.PROCESSING, FulfillmentStatus.VALID, FulfillmentStatus.SCHEDULED);

    private final Instructions instructions;
    private final FulfillmentReports reports;

    EndInstructions(Instructions instructions, FulfillmentReports reports) {
        this.instructions = instructions;
        this.reports = reports;
    }

    /** Ends those of a connection as invalid, each reported with the error; in the transaction that is under way. */
    public Uni<Void> of(UUID organizationId, UUID connectionId, String error, Instant now) {
        return instructions
                .find(OPEN, organizationId, connectionId, UNDER_WAY)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, BATCH)
                .list()
                .flatMap(found -> all(found, error, now)
                        .chain(instructions::flush)
                        .chain(() -> found.size() < BATCH
                                ? Uni.createFrom().voidItem()
                                : of(organizationId, connectionId, error, now)));
    }

    private Uni<Void> all(List<Instruction> found, String error, Instant now) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(instruction -> {
                    instruction.refuse(now);
                    return reports.append(instruction, List.of(error), CAUSE, now)
                            .replaceWith(instruction);
                })
                .collect()
                .last()
                .replaceWithVoid();
    }
}
