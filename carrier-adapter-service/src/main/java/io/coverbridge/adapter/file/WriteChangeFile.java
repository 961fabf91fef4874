package io.coverbridge.adapter.file;

import io.coverbridge.adapter.connection.EmployerDetails;
import io.coverbridge.adapter.instruction.FiledInstructions;
import io.coverbridge.adapter.instruction.QueuedInstruction;
import io.coverbridge.adapter.work.OffLoop;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.GroupDetails;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.coverbridge.kit.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes the change file of a group, or of a carrier: takes what is queued, numbers the file, keeps it sealed, and ties the
 * instructions to it, all in one transaction. With that the file is on its way, and what is in it cannot be taken back.
 */
@ApplicationScoped
class WriteChangeFile {

    private final FileRuns runs;
    private final FiledInstructions filed;
    private final EmployerDetails employers;
    private final KeepFile keepFile;
    private final TenantTransactions transactions;
    private final FilesConfig config;
    private final WorkTime time;
    private final Clock clock;

    WriteChangeFile(
            FileRuns runs,
            FiledInstructions filed,
            EmployerDetails employers,
            KeepFile keepFile,
            TenantTransactions transactions,
            FilesConfig config,
            WorkTime time,
            Clock clock) {
        this.runs = runs;
        this.filed = filed;
        this.employers = employers;
        this.keepFile = keepFile;
        this.transactions = transactions;
        this.config = config;
        this.time = time;
        this.clock = clock;
    }

    /** Writes it, if it is still due and anything is queued. */
    Uni<Void> write(DueRun due) {
        return transactions.in(
                due.organizationId(),
                () -> runs.locked(due.organizationId(), due.id())
                        .flatMap(found -> found.filter(run -> run.isDue(time.now()))
                                .map(this::write)
                                .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<Void> write(FileRun run) {
        return filed.queued(run.organizationId, run.carrierId, run.connectionId, config.maxFamilies())
                .flatMap(queued -> {
                    run.done(queued.size() < config.maxFamilies() ? null : time.now(), clock.instant());
                    return queued.isEmpty() ? Uni.createFrom().voidItem() : write(run, queued);
                });
    }

    private Uni<Void> write(FileRun run, List<QueuedInstruction> queued) {
        return OffLoop.run(() -> TranslatedFamilies.of(run.organizationId, queued, filed))
                .flatMap(families -> refuse(run, families)
                        .chain(() ->
                                families.told().isEmpty() ? Uni.createFrom().voidItem() : write(run, families)));
    }

    private Uni<Void> write(FileRun run, TranslatedFamilies families) {
        UUID fileId = Ids.next();
        return employers(run, families)
                .flatMap(found -> keepFile.keep(
                        new KeepFile.Wish(
                                fileId, run.organizationId, run.carrierId, run.connectionId, ContentKind.CHANGE),
                        families.parts(found),
                        List.of()))
                .chain(() -> filed.assign(run.organizationId, fileId, families.told()));
    }

    private Uni<Map<UUID, GroupDetails>> employers(FileRun run, TranslatedFamilies families) {
        Map<UUID, GroupDetails> found = new LinkedHashMap<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (UUID connection : families.byConnection().keySet()) {
            all = all.chain(() -> employers.of(run.organizationId, connection))
                    .invoke(details -> found.put(connection, details))
                    .replaceWithVoid();
        }
        return all.replaceWith(found);
    }

    private Uni<Void> refuse(FileRun run, TranslatedFamilies families) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var refused : families.inexpressible().entrySet()) {
            all = all.chain(() ->
                    filed.end(run.organizationId, refused.getKey(), refused.getValue(), CarrierInstruction::family));
        }
        return all;
    }
}
