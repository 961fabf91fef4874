package io.coverbridge.adapter.file;

import io.coverbridge.adapter.channel.FileTransmission;
import io.coverbridge.adapter.channel.FiledFamily;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.installed.Installation;
import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.adapter.installed.InstalledGroups;
import io.coverbridge.adapter.instruction.FiledInstructions;
import io.coverbridge.adapter.work.OffLoop;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** Takes a file from where it is kept. */
@ApplicationScoped
class FileToSend {

    private final CarrierFiles files;
    private final FiledInstructions filed;
    private final InstalledGroups groups;
    private final CarrierDirectory directory;
    private final TenantTransactions transactions;

    FileToSend(
            CarrierFiles files,
            FiledInstructions filed,
            InstalledGroups groups,
            CarrierDirectory directory,
            TenantTransactions transactions) {
        this.files = files;
        this.filed = filed;
        this.groups = groups;
        this.directory = directory;
        this.transactions = transactions;
    }

    /** The file as its carrier gets it: the same bytes every time. */
    Uni<FileTransmission> of(DueFile due) {
        return transactions.in(
                due.organizationId(),
                () -> files.of(due.organizationId(), due.id())
                        .flatMap(file -> files.content(due.organizationId(), due.id())
                                .flatMap(content -> families(file)
                                        .map(families -> new FileTransmission(
                                                due.organizationId(),
                                                directory.get(due.carrierId()),
                                                due.id(),
                                                Objects.requireNonNull(file.controlNumber),
                                                content,
                                                families,
                                                due.attempts(),
                                                due.timeouts())))));
    }

    private Uni<List<FiledFamily>> families(CarrierFile file) {
        return file.kind == ContentKind.FULL
                ? groups.of(file.organizationId, Objects.requireNonNull(file.connectionId))
                        .map(found ->
                                found.map(FileToSend::everybody).map(List::of).orElseGet(List::of))
                : filed.inFile(file.organizationId, file.id, file.families)
                        .flatMap(all -> OffLoop.run(() -> all.stream()
                                .map(one -> FiledFamily.of(filed.open(file.organizationId, one)))
                                .toList()));
    }

    private static FiledFamily everybody(InstalledGroup group) {
        Installation installation = group.installation();
        return FiledFamily.everybody(
                installation.connectionId(), installation.groupId(), installation.carrierGroupId());
    }
}
