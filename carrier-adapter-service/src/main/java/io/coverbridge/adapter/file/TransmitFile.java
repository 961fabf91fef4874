package io.coverbridge.adapter.file;

import io.coverbridge.adapter.channel.FileReceipt;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Brings a file to its carrier, outside of any transaction, and keeps what follows in one. If the process dies in between, the
 * same bytes are brought again; their number tells the carrier that they are the same.
 */
@ApplicationScoped
class TransmitFile {

    private static final Logger LOG = Logger.getLogger(TransmitFile.class);

    private final CallCarrier carrier;
    private final CarrierFiles files;
    private final Silence silence;
    private final FileMeters meters;
    private final TenantTransactions transactions;
    private final WorkTime time;
    private final Clock clock;

    TransmitFile(
            CallCarrier carrier,
            CarrierFiles files,
            Silence silence,
            FileMeters meters,
            TenantTransactions transactions,
            WorkTime time,
            Clock clock) {
        this.carrier = carrier;
        this.files = files;
        this.silence = silence;
        this.meters = meters;
        this.transactions = transactions;
        this.time = time;
        this.clock = clock;
    }

    Uni<Void> transmit(DueFile due) {
        return carrier.transmit(due)
                .flatMap(called -> transactions.in(
                        due.organizationId(),
                        () -> files.locked(due.organizationId(), due.id())
                                .flatMap(found -> found.filter(file -> file.awaits(due, time.now()))
                                        .map(file -> keep(file, called))
                                        .orElseGet(() -> Uni.createFrom().voidItem()))));
    }

    private Uni<Void> keep(CarrierFile file, CallCarrier.Called<FileReceipt> called) {
        file.attempts++;
        if (called.answer() instanceof FileReceipt.Taken taken) {
            taken(file, taken);
        } else {
            silence.after(file, Step.TRANSMIT);
        }
        return carrier.keep(called);
    }

    private void taken(CarrierFile file, FileReceipt.Taken taken) {
        file.transmitted = clock.instant();
        file.timeouts = 0;
        meters.sent();
        LOG.infof(
                "a file was sent fileId=%s organizationId=%s carrierId=%s controlNumber=%d attempts=%d",
                file.id, file.organizationId, file.carrierId, file.controlNumber, file.attempts);
        if (file.status.isAnswered()) {
            file.rest();
            return;
        }
        file.status = FileStatus.TRANSMITTED;
        file.next(Step.FETCH, time.after(taken.untilAnswer()));
    }
}
