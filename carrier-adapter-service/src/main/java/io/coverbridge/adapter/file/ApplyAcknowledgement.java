package io.coverbridge.adapter.file;

import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.file.AcknowledgementCheck.Result;
import io.coverbridge.adapter.work.OffLoop;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.adapter.x12.ack.AcknowledgementReader;
import io.coverbridge.adapter.x12.ack.ReadAcknowledgement;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Sees what an acknowledgement says: the file that it is about takes its status, or the acknowledgement is set aside. */
@ApplicationScoped
class ApplyAcknowledgement {

    private static final Logger LOG = Logger.getLogger(ApplyAcknowledgement.class);

    private final CarrierFiles files;
    private final CarrierDirectory directory;
    private final Silence silence;
    private final FileMeters meters;
    private final TenantTransactions transactions;
    private final WorkTime time;
    private final Clock clock;

    ApplyAcknowledgement(
            CarrierFiles files,
            CarrierDirectory directory,
            Silence silence,
            FileMeters meters,
            TenantTransactions transactions,
            WorkTime time,
            Clock clock) {
        this.files = files;
        this.directory = directory;
        this.silence = silence;
        this.meters = meters;
        this.transactions = transactions;
        this.time = time;
        this.clock = clock;
    }

    /** Looks at it once; a second time does nothing. */
    Uni<Void> apply(UUID organizationId, UUID id) {
        return transactions.in(
                organizationId,
                () -> files.locked(organizationId, id)
                        .flatMap(found -> found.filter(ack -> ack.step == Step.APPLY)
                                .map(this::apply)
                                .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<Void> apply(CarrierFile ack) {
        return files.content(ack.organizationId, ack.id)
                .flatMap(content -> OffLoop.run(() -> AcknowledgementReader.read(new ByteArrayInputStream(content))))
                .flatMap(read -> files.locked(ack.organizationId, Objects.requireNonNull(ack.inReplyTo))
                        .flatMap(about -> apply(ack, about.orElseThrow(), read)));
    }

    private Uni<Void> apply(CarrierFile ack, CarrierFile about, ReadAcknowledgement read) {
        return files.hasApplied(about, ack.kind).flatMap(applied -> {
            boolean late = about.status.isAnswered() && AcknowledgementCheck.rejection(read) != null;
            Result result = new AcknowledgementCheck(
                            Objects.requireNonNull(about.controlNumber),
                            Parties.sender(about.organizationId),
                            Parties.receiver(directory.get(about.carrierId)),
                            applied || late)
                    .of(read);
            if (result instanceof Result.Applies applies) {
                apply(ack, about, applies);
            } else if (result instanceof Result.SetAside aside) {
                setAside(ack, aside.findings());
            }
            return goOn(about);
        });
    }

    private void apply(CarrierFile ack, CarrierFile about, Result.Applies applies) {
        ack.status = FileStatus.APPLIED;
        ack.rest();
        FileStatus status = applies.status();
        if (status == null || about.status.isAnswered()) {
            return;
        }
        about.status = status;
        about.acknowledged = clock.instant();
        about.rest();
        ack.next(Step.SETTLE, time.now());
        LOG.infof(
                "a file was acknowledged fileId=%s organizationId=%s carrierId=%s status=%s acknowledgementId=%s",
                about.id, about.organizationId, about.carrierId, status.wire(), ack.id);
    }

    private void setAside(CarrierFile ack, List<String> findings) {
        ack.status = FileStatus.SET_ASIDE;
        ack.findings = CarrierFile.Findings.of(findings);
        ack.rest();
        meters.setAside();
        LOG.warnf(
                "an acknowledgement was set aside acknowledgementId=%s fileId=%s organizationId=%s carrierId=%s findings=%s",
                ack.id, ack.inReplyTo, ack.organizationId, ack.carrierId, ack.findings.texts());
    }

    /** A file that nobody has answered in a way that can be relied upon is asked for again. */
    private Uni<Void> goOn(CarrierFile about) {
        if (about.status != FileStatus.TRANSMITTED || about.step != null) {
            return Uni.createFrom().voidItem();
        }
        return files.hasUnread(about)
                .invoke(unread -> {
                    if (!unread) {
                        silence.after(about, Step.FETCH);
                    }
                })
                .replaceWithVoid();
    }
}
