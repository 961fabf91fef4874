package io.coverbridge.adapter.file;

import io.coverbridge.adapter.channel.FileTransmission;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Takes a file from where it is kept. */
@ApplicationScoped
class FileToSend {

    private final CarrierFiles files;
    private final CarrierDirectory directory;
    private final TenantTransactions transactions;

    FileToSend(CarrierFiles files, CarrierDirectory directory, TenantTransactions transactions) {
        this.files = files;
        this.directory = directory;
        this.transactions = transactions;
    }

    /** The file as its carrier gets it: the same bytes every time. */
    Uni<FileTransmission> of(DueFile due) {
        return transactions.in(
                due.organizationId(),
                () -> files.of(due.organizationId(), due.id())
                        .flatMap(file -> files.content(due.organizationId(), due.id())
                                .map(content -> new FileTransmission(
                                        due.organizationId(),
                                        directory.get(due.carrierId()),
                                        due.id(),
                                        Objects.requireNonNull(file.controlNumber),
                                        content,
                                        due.attempts()))));
    }
}
