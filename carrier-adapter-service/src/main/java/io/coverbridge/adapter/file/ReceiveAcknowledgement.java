package io.coverbridge.adapter.file;

import io.coverbridge.adapter.work.OffLoop;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.adapter.x12.ack.AcknowledgementReader;
import io.coverbridge.adapter.x12.ack.ReadAcknowledgement;
import io.coverbridge.kit.sealing.Sealer;
import io.coverbridge.kit.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;

/** Keeps what came back about a file, whatever it is, in the transaction that is under way. */
@ApplicationScoped
class ReceiveAcknowledgement {

    private final CarrierFiles files;
    private final Sealer sealer;
    private final WorkTime time;
    private final Clock clock;

    ReceiveAcknowledgement(CarrierFiles files, Sealer sealer, WorkTime time, Clock clock) {
        this.files = files;
        this.sealer = sealer;
        this.time = time;
        this.clock = clock;
    }

    /** Keeps it; to see what it says is due work from then on. */
    Uni<CarrierFile> keep(CarrierFile about, byte[] content) {
        return OffLoop.run(() -> received(about, content))
                .flatMap(received -> files.persist(new CarrierFile(about, received, time.now(), clock.instant())))
                .call(files::flush);
    }

    private ReceivedFile received(CarrierFile about, byte[] content) throws IOException {
        ReadAcknowledgement read = AcknowledgementReader.read(new ByteArrayInputStream(content));
        UUID id = Ids.next();
        return new ReceivedFile(
                id,
                kind(read),
                read.envelope() == null ? null : read.envelope().interchangeNumber(),
                segments(content),
                content.length,
                sealer.seal(content, about.organizationId, id));
    }

    private static ContentKind kind(ReadAcknowledgement read) {
        if (!read.groups().isEmpty()) {
            return ContentKind.ACK_999;
        }
        return read.interchanges().isEmpty() ? ContentKind.UNKNOWN : ContentKind.TA1;
    }

    /** The terminator of segments stands at a fixed place. */
    private static long segments(byte[] content) {
        int place = 105;
        long count = 0;
        for (int i = 0; content.length > place && i < content.length; i++) {
            count += content[i] == content[place] ? 1 : 0;
        }
        return count;
    }
}
