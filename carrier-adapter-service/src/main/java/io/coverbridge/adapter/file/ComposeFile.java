package io.coverbridge.adapter.file;

import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.x12.BenefitHeaders;
import io.coverbridge.adapter.x12.file.BenefitFileWriter;
import io.coverbridge.adapter.x12.file.BenefitGroup;
import io.coverbridge.adapter.x12.file.FileKind;
import io.coverbridge.adapter.x12.file.MemberPosition;
import io.coverbridge.adapter.x12.file.WrittenFile;
import io.coverbridge.adapter.x12.syntax.Envelope;
import io.coverbridge.kit.sealing.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Writes an 834 and seals it. Keeps a processor busy, so not for the event loop. */
@ApplicationScoped
class ComposeFile {

    private final CarrierDirectory directory;
    private final Sealer sealer;
    private final FilesConfig config;
    private final Clock clock;

    ComposeFile(CarrierDirectory directory, Sealer sealer, FilesConfig config, Clock clock) {
        this.directory = directory;
        this.sealer = sealer;
        this.config = config;
        this.clock = clock;
    }

    /** One interchange with a transaction set for each group. */
    ComposedFile of(Outgoing outgoing, List<GroupPart> parts) throws IOException {
        Carrier carrier = directory.get(outgoing.carrierId());
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WrittenFile written = BenefitFileWriter.write(
                bytes,
                new Envelope(
                        Parties.sender(outgoing.organizationId()),
                        Parties.receiver(carrier),
                        outgoing.controlNumber(),
                        outgoing.controlNumber(),
                        config.test(),
                        now),
                groups(outgoing, carrier, now, parts));
        long members = written.positions().all().stream()
                .map(MemberPosition::memberId)
                .distinct()
                .count();
        return new ComposedFile(
                sealer.seal(bytes.toByteArray(), outgoing.organizationId(), outgoing.id()),
                written.families(),
                (int) members,
                written.segments(),
                bytes.size());
    }

    private static List<BenefitGroup> groups(
            Outgoing outgoing, Carrier carrier, LocalDateTime now, List<GroupPart> parts) {
        List<BenefitGroup> groups = new ArrayList<>();
        for (GroupPart part : parts) {
            groups.add(new BenefitGroup(
                    BenefitHeaders.of(
                            groups.size() + 1,
                            outgoing.kind() == ContentKind.FULL ? FileKind.FULL : FileKind.CHANGE,
                            outgoing.id().toString(),
                            now,
                            part.carrierGroupId(),
                            part.employer(),
                            carrier.described()),
                    part.families()));
        }
        return groups;
    }
}
