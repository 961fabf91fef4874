package io.coverbridge.adapter.file;

import io.coverbridge.adapter.channel.FileExchange;
import io.coverbridge.adapter.channel.FileReceipt;
import io.coverbridge.adapter.channel.FileTransmission;
import io.coverbridge.adapter.journal.FileJournal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Calls carriers about files, outside of any transaction; what came of a call is kept within the one that follows. */
@ApplicationScoped
class CallCarrier {

    private final FileToSend content;
    private final FileExchange exchange;
    private final FileJournal journal;
    private final Clock clock;

    CallCarrier(FileToSend content, FileExchange exchange, FileJournal journal, Clock clock) {
        this.content = content;
        this.exchange = exchange;
        this.journal = journal;
        this.clock = clock;
    }

    /** A call that was made, and what the carrier said. */
    record Called<T>(FileTransmission file, T answer) {}

    /** Brings a file. */
    Uni<Called<FileReceipt>> transmit(DueFile due) {
        return content.of(due).flatMap(file -> exchange.transmit(file).map(receipt -> new Called<>(file, receipt)));
    }

    /** Asks what the carrier makes of a file. */
    Uni<Called<List<byte[]>>> fetch(DueFile due) {
        return content.of(due).flatMap(file -> exchange.fetch(file).map(answers -> new Called<>(file, answers)));
    }

    /** Keeps that a file was brought. */
    Uni<Void> keep(Called<FileReceipt> transmission) {
        return journal.keep(transmission.file(), transmission.answer(), clock.instant());
    }

    /** Keeps that the carrier was asked and said nothing. */
    Uni<Void> keepSilence(FileTransmission file) {
        return journal.keepSilence(file, clock.instant());
    }
}
