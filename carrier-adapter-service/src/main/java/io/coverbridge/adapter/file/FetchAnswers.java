package io.coverbridge.adapter.file;

import io.coverbridge.adapter.channel.FileExchange;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Asks a carrier what it makes of a file, and keeps what comes back. What that means is the next step. */
@ApplicationScoped
class FetchAnswers {

    private final FileToSend content;
    private final FileExchange exchange;
    private final CarrierFiles files;
    private final ReceiveAcknowledgement receive;
    private final Silence silence;
    private final TenantTransactions transactions;
    private final WorkTime time;

    FetchAnswers(
            FileToSend content,
            FileExchange exchange,
            CarrierFiles files,
            ReceiveAcknowledgement receive,
            Silence silence,
            TenantTransactions transactions,
            WorkTime time) {
        this.content = content;
        this.exchange = exchange;
        this.files = files;
        this.receive = receive;
        this.silence = silence;
        this.transactions = transactions;
        this.time = time;
    }

    Uni<Void> fetch(DueFile due) {
        return content.of(due)
                .flatMap(exchange::fetch)
                .flatMap(answers -> transactions.in(
                        due.organizationId(),
                        () -> files.locked(due.organizationId(), due.id())
                                .flatMap(found -> found.filter(file -> file.awaits(due, time.now()))
                                        .map(file -> keep(file, answers))
                                        .orElseGet(() -> Uni.createFrom().voidItem()))));
    }

    private Uni<Void> keep(CarrierFile file, List<byte[]> answers) {
        if (answers.isEmpty()) {
            silence.after(file, Step.FETCH);
            return Uni.createFrom().voidItem();
        }
        file.rest();
        Uni<Void> kept = Uni.createFrom().voidItem();
        for (byte[] answer : answers) {
            kept = kept.chain(() -> receive.keep(file, answer)).replaceWithVoid();
        }
        return kept;
    }
}
