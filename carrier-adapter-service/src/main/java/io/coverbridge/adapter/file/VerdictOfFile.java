package io.coverbridge.adapter.file;

import io.coverbridge.adapter.work.OffLoop;
import io.coverbridge.adapter.x12.ack.AcknowledgementReader;
import io.coverbridge.adapter.x12.ack.InterchangeAck;
import io.coverbridge.adapter.x12.ack.ReadAcknowledgement;
import io.coverbridge.adapter.x12.file.ReadFile;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a file and the answer to it once more and puts them together; the same every time. */
@ApplicationScoped
class VerdictOfFile {

    private final CarrierFiles files;
    private final TenantTransactions transactions;

    VerdictOfFile(CarrierFiles files, TenantTransactions transactions) {
        this.files = files;
        this.transactions = transactions;
    }

    /**
     * A file that went out, and what its answer means.
     *
     * @param silences times in a row that the carrier had been asked for the answer before; null if it never gave one
     */
    record Answered(
            UUID organizationId,
            UUID carrierId,
            UUID fileId,
            int attempts,
            @Nullable Integer silences,
            Verdict verdict) {}

    /** What both say; {@code acknowledgement} is empty where the carrier never answered. */
    @SuppressWarnings("ArrayRecordComponent") // not copied and not compared
    private record Texts(CarrierFile about, byte[] content, byte[] acknowledgement) {}

    /** Of the acknowledgement, or of the file that was given up, whose instructions are to be ended. */
    Uni<Answered> of(DueFile due) {
        return transactions
                .in(
                        due.organizationId(),
                        () -> files.of(due.organizationId(), due.id()).flatMap(this::texts))
                .flatMap(texts -> OffLoop.run(() -> answered(texts)));
    }

    private Uni<Texts> texts(CarrierFile settled) {
        UUID organizationId = settled.organizationId;
        if (settled.inReplyTo == null) {
            return Uni.createFrom().item(new Texts(settled, new byte[0], new byte[0]));
        }
        UUID aboutId = settled.inReplyTo;
        return files.of(organizationId, aboutId)
                .flatMap(about -> files.content(organizationId, aboutId)
                        .flatMap(content -> files.content(organizationId, settled.id)
                                .map(acknowledgement -> new Texts(about, content, acknowledgement))));
    }

    private static Answered answered(Texts texts) throws IOException {
        CarrierFile about = texts.about();
        return new Answered(
                about.organizationId,
                about.carrierId,
                about.id,
                about.attempts,
                texts.acknowledgement().length == 0 ? null : Integer.valueOf(about.timeouts),
                verdict(texts));
    }

    private static Verdict verdict(Texts texts) throws IOException {
        if (texts.acknowledgement().length == 0) {
            return Verdict.silence(texts.about().timeouts);
        }
        ReadAcknowledgement read = AcknowledgementReader.read(new ByteArrayInputStream(texts.acknowledgement()));
        InterchangeAck rejection = AcknowledgementCheck.rejection(read);
        if (rejection != null) {
            return Verdict.rejected(rejection);
        }
        return Verdict.of(
                read.groups().get(0),
                ReadFile.of(new ByteArrayInputStream(texts.content())).positions());
    }
}
