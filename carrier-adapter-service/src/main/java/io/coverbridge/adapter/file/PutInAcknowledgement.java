package io.coverbridge.adapter.file;

import io.coverbridge.adapter.work.DueWorkLoop;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes an acknowledgement from a program, in place of the carrier's, and looks at it at once. */
@ApplicationScoped
class PutInAcknowledgement {

    private final CarrierFiles files;
    private final ReceiveAcknowledgement receive;
    private final ApplyAcknowledgement apply;
    private final FileReads reads;
    private final TenantTransactions transactions;
    private final DueWorkLoop loop;

    PutInAcknowledgement(
            CarrierFiles files,
            ReceiveAcknowledgement receive,
            ApplyAcknowledgement apply,
            FileReads reads,
            TenantTransactions transactions,
            DueWorkLoop loop) {
        this.files = files;
        this.receive = receive;
        this.apply = apply;
        this.reads = reads;
        this.transactions = transactions;
        this.loop = loop;
    }

    /**
     * Puts it in.
     *
     * @return what was made of it; fails with {@link ApiException} 404 for an unknown file, 409 for one that came in
     */
    Uni<AcknowledgementResponse> put(UUID organizationId, UUID fileId, byte[] content) {
        return transactions
                .in(organizationId, () -> keep(organizationId, fileId, content))
                .call(id -> apply.apply(organizationId, id))
                .invoke(loop::wake)
                .flatMap(id -> reads.one(organizationId, id)
                        .flatMap(acknowledgement -> reads.one(organizationId, fileId)
                                .map(file -> new AcknowledgementResponse(
                                        id,
                                        acknowledgement.kind(),
                                        acknowledgement.status(),
                                        acknowledgement.findings(),
                                        fileId,
                                        file.status()))));
    }

    private Uni<UUID> keep(UUID organizationId, UUID fileId, byte[] content) {
        return files.locked(organizationId, fileId)
                .map(found -> found.orElseThrow(() -> ApiException.notFound(FileReads.MODEL, fileId)))
                .invoke(file -> {
                    if (file.direction == Direction.IN) {
                        throw ApiException.conflict("A file that came in is not acknowledged");
                    }
                })
                .flatMap(file -> receive.keep(file, content))
                .map(file -> file.id);
    }
}
