package io.coverbridge.adapter.file;

import io.coverbridge.adapter.channel.FileExchange;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.instruction.FiledInstructions;
import io.coverbridge.adapter.instruction.FiledInstructions.Ending;
import io.coverbridge.adapter.instruction.QueuedInstruction;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Ends the instructions of a file as its answer has it, some at a time. Whoever dies over it leaves the rest to the next: those
 * that have ended are not found again.
 */
@ApplicationScoped
class SettleFile {

    /** So many transactions within one lease; what is left is due at once. */
    private static final int MOST_BATCHES = 20;

    private final VerdictOfFile verdicts;
    private final CarrierFiles files;
    private final FiledInstructions filed;
    private final FileRuns runs;
    private final FileExchange exchange;
    private final CarrierDirectory directory;
    private final TenantTransactions transactions;
    private final FilesConfig config;
    private final WorkTime time;

    SettleFile(
            VerdictOfFile verdicts,
            CarrierFiles files,
            FiledInstructions filed,
            FileRuns runs,
            FileExchange exchange,
            CarrierDirectory directory,
            TenantTransactions transactions,
            FilesConfig config,
            WorkTime time) {
        this.verdicts = verdicts;
        this.files = files;
        this.filed = filed;
        this.runs = runs;
        this.exchange = exchange;
        this.directory = directory;
        this.transactions = transactions;
        this.config = config;
        this.time = time;
    }

    Uni<Void> settle(DueFile due) {
        return verdicts.of(due)
                .flatMap(answered -> batches(answered, MOST_BATCHES)
                        .flatMap(all -> transactions.in(due.organizationId(), () -> close(due, all))));
    }

    /** Whether all have ended. */
    private Uni<Boolean> batches(VerdictOfFile.Answered answered, int left) {
        return left == 0
                ? Uni.createFrom().item(false)
                : transactions
                        .in(answered.organizationId(), () -> batch(answered))
                        .flatMap(size -> size < config.settleBatch()
                                ? Uni.createFrom().item(true)
                                : batches(answered, left - 1));
    }

    private Uni<Integer> batch(VerdictOfFile.Answered answered) {
        return filed.open(answered.organizationId(), answered.fileId(), config.settleBatch())
                .flatMap(open -> end(answered, open).replaceWith(open.size()));
    }

    private Uni<Void> end(VerdictOfFile.Answered answered, List<QueuedInstruction> open) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (QueuedInstruction one : open) {
            List<String> errors = answered.verdict().errorsOf(one.employeeId().toString());
            all = all.chain(() -> filed.end(
                    answered.organizationId(),
                    one,
                    new Ending(errors, answered.attempts(), answered.silences()),
                    told -> exchange.held(directory.get(answered.carrierId()), told)));
        }
        return all;
    }

    /** What had to wait for this file goes with the next one. */
    private Uni<Void> close(DueFile due, boolean all) {
        UUID organizationId = due.organizationId();
        return files.locked(organizationId, due.id())
                .invoke(found -> found.filter(file -> file.step == Step.SETTLE).ifPresent(file -> {
                    if (all) {
                        file.rest();
                    } else {
                        file.next(Step.SETTLE, time.now());
                    }
                }))
                .chain(() -> filed.connectionsWithQueue(organizationId, due.carrierId()))
                .flatMap(waiting -> {
                    Uni<Void> done = Uni.createFrom().voidItem();
                    for (UUID connection : waiting) {
                        done = done.chain(() -> runs.due(organizationId, due.carrierId(), connection, time.now()));
                    }
                    return done;
                });
    }
}
