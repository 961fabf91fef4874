package io.coverbridge.adapter.file;

import io.coverbridge.adapter.work.OffLoop;
import io.coverbridge.adapter.work.WorkTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Numbers a file, writes it and keeps it, in the transaction that is under way; that it goes out is due work from then on. */
@ApplicationScoped
class KeepFile {

    private static final Logger LOG = Logger.getLogger(KeepFile.class);

    private final ControlNumbers numbers;
    private final ComposeFile compose;
    private final CarrierFiles files;
    private final FileMeters meters;
    private final WorkTime time;
    private final Clock clock;

    KeepFile(
            ControlNumbers numbers,
            ComposeFile compose,
            CarrierFiles files,
            FileMeters meters,
            WorkTime time,
            Clock clock) {
        this.numbers = numbers;
        this.compose = compose;
        this.files = files;
        this.meters = meters;
        this.time = time;
        this.clock = clock;
    }

    /** A file without its number. */
    record Wish(
            UUID id,
            UUID organizationId,
            UUID carrierId,
            @Nullable UUID connectionId,
            ContentKind kind) {
        private Outgoing numbered(int number) {
            return new Outgoing(id, organizationId, carrierId, connectionId, kind, number);
        }
    }

    /**
     * Keeps it.
     *
     * @param findings what it leaves out
     */
    Uni<CarrierFile> keep(Wish wish, List<GroupPart> parts, List<String> findings) {
        return numbers.next(wish.organizationId(), wish.carrierId())
                .map(wish::numbered)
                .flatMap(outgoing -> OffLoop.run(() -> compose.of(outgoing, parts))
                        .flatMap(composed -> files.persist(
                                new CarrierFile(outgoing, composed, findings, time.now(), clock.instant()))))
                .call(files::flush)
                .invoke(this::tell);
    }

    private void tell(CarrierFile file) {
        meters.written();
        LOG.infof(
                "a file was written fileId=%s organizationId=%s carrierId=%s kind=%s controlNumber=%d families=%d",
                file.id, file.organizationId, file.carrierId, file.kind.wire(), file.controlNumber, file.families);
    }
}
