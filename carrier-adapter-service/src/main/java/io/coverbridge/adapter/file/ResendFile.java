package io.coverbridge.adapter.file;

import io.coverbridge.adapter.work.DueWorkLoop;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Brings a file to its carrier once more: the same bytes under the same number. */
@ApplicationScoped
class ResendFile {

    private final CarrierFiles files;
    private final TenantTransactions transactions;
    private final WorkTime time;
    private final DueWorkLoop loop;

    ResendFile(CarrierFiles files, TenantTransactions transactions, WorkTime time, DueWorkLoop loop) {
        this.files = files;
        this.transactions = transactions;
        this.time = time;
        this.loop = loop;
    }

    /** Fails with {@link ApiException} 404 for an unknown file, 409 for one that came in or is being worked on. */
    Uni<Void> resend(UUID organizationId, UUID id) {
        return transactions
                .in(
                        organizationId,
                        () -> files.locked(organizationId, id)
                                .map(found -> found.orElseThrow(() -> ApiException.notFound(FileReads.MODEL, id)))
                                .call(file -> requireContent(organizationId, id))
                                .invoke(this::resend))
                .invoke(done -> loop.wake())
                .replaceWithVoid();
    }

    private Uni<Void> requireContent(UUID organizationId, UUID id) {
        return files.keepsContent(organizationId, id)
                .invoke(kept -> {
                    if (!kept) {
                        throw ApiException.conflict("What the file said is not kept any more");
                    }
                })
                .replaceWithVoid();
    }

    private void resend(CarrierFile file) {
        if (file.direction == Direction.IN) {
            throw ApiException.conflict("A file that came in cannot be sent");
        }
        if (file.step == Step.SETTLE) {
            throw ApiException.conflict("The file has just been given up; try again when that has been written down");
        }
        file.timeouts = 0;
        file.next(Step.TRANSMIT, time.now());
    }
}
