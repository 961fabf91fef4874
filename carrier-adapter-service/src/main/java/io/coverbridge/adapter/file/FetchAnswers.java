package io.coverbridge.adapter.file;

import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Asks a carrier what it makes of a file, and keeps what comes back. What that means is the next step. */
@ApplicationScoped
class FetchAnswers {

    private final CallCarrier carrier;
    private final CarrierFiles files;
    private final ReceiveAcknowledgement receive;
    private final Silence silence;
    private final TenantTransactions transactions;
    private final WorkTime time;

    FetchAnswers(
            CallCarrier carrier,
            CarrierFiles files,
            ReceiveAcknowledgement receive,
            Silence silence,
            TenantTransactions transactions,
            WorkTime time) {
        this.carrier = carrier;
        this.files = files;
        this.receive = receive;
        this.silence = silence;
        this.transactions = transactions;
        this.time = time;
    }

    Uni<Void> fetch(DueFile due) {
        return carrier.fetch(due)
                .flatMap(called -> transactions.in(
                        due.organizationId(),
                        () -> files.locked(due.organizationId(), due.id())
                                .flatMap(found -> found.filter(file -> file.awaits(due, time.now()))
                                        .map(file -> keep(file, called))
                                        .orElseGet(() -> Uni.createFrom().voidItem()))));
    }

    private Uni<Void> keep(CarrierFile file, CallCarrier.Called<List<byte[]>> called) {
        if (called.answer().isEmpty()) {
            silence.after(file, Step.FETCH);
            return carrier.keepSilence(called.file());
        }
        file.rest();
        Uni<Void> kept = Uni.createFrom().voidItem();
        for (byte[] answer : called.answer()) {
            kept = kept.chain(() -> receive.keep(file, answer)).replaceWithVoid();
        }
        return kept;
    }
}
