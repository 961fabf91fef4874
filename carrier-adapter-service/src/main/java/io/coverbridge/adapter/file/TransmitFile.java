package io.coverbridge.adapter.file;

import io.coverbridge.adapter.channel.FileExchange;
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

    private final FileToSend content;
    private final FileExchange exchange;
    private final CarrierFiles files;
    private final Silence silence;
    private final FileMeters meters;
    private final TenantTransactions transactions;
    private final WorkTime time;
    private final Clock clock;

    TransmitFile(
            FileToSend content,
            FileExchange exchange,
            CarrierFiles files,
            Silence silence,
            FileMeters meters,
            TenantTransactions transactions,
            WorkTime time,
            Clock clock) {
        this.content = content;
        this.exchange = exchange;
        this.files = files;
        this.silence = silence;
        this.meters = meters;
        this.transactions = transactions;
        this.time = time;
        this.clock = clock;
    }

    Uni<Void> transmit(DueFile due) {
        return content.of(due)
                .flatMap(exchange::transmit)
                .flatMap(receipt -> transactions.in(
                        due.organizationId(),
                        () -> files.locked(due.organizationId(), due.id())
                                .invoke(found -> found.filter(file -> file.awaits(due, time.now()))
                                        .ifPresent(file -> keep(file, receipt)))))
                .replaceWithVoid();
    }

    private void keep(CarrierFile file, FileReceipt receipt) {
        file.attempts++;
        if (receipt instanceof FileReceipt.Taken taken) {
            taken(file, taken);
        } else {
            silence.after(file, Step.TRANSMIT);
        }
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
