package io.coverbridge.adapter.journal;

import io.coverbridge.adapter.channel.CallKind;
import io.coverbridge.adapter.channel.CallName;
import io.coverbridge.adapter.channel.FileReceipt;
import io.coverbridge.adapter.channel.FileTransmission;
import io.coverbridge.adapter.channel.FiledFamily;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Keeps what became of files, likewise. A call about a file has an entry for each family in it: the next run may spread the same
 * families over other files.
 */
@ApplicationScoped
public class FileJournal {

    private final Journal journal;

    FileJournal(Journal journal) {
        this.journal = journal;
    }

    /** Keeps that a file was brought. */
    public Uni<Void> keep(FileTransmission file, FileReceipt receipt, Instant now) {
        return keep(file, CallKind.FILE_TRANSMISSION, RecordedAnswer.of(receipt), now);
    }

    /** Keeps that a carrier was asked what it makes of a file, and said nothing. */
    public Uni<Void> keepSilence(FileTransmission file, Instant now) {
        return keep(file, CallKind.FILE_ANSWER, RecordedAnswer.SILENCE, now);
    }

    /**
     * Keeps what a carrier said of one family in a file, without personal data.
     *
     * @param about the family, its file and the call that brought the answer
     */
    public Uni<Void> keep(AnsweredFamily about, RecordedAnswer answer, Instant now) {
        CallName name = about.family().name(CallKind.FILE_ANSWER, about.carrierId(), about.attempt());
        return journal.keep(
                List.of(entry(about.organizationId(), about.family(), name, answer, now)),
                new FileBody(about.fileId()));
    }

    /**
     * A family of which a carrier has said what it makes of it.
     *
     * @param attempt times in a row that the carrier was asked before and said nothing
     */
    public record AnsweredFamily(UUID organizationId, UUID carrierId, UUID fileId, FiledFamily family, int attempt) {}

    private Uni<Void> keep(FileTransmission file, CallKind kind, RecordedAnswer answer, Instant now) {
        List<ReceivedRequest> entries = file.families().stream()
                .map(family -> entry(file.organizationId(), family, file.name(family, kind), answer, now))
                .toList();
        return journal.keep(entries, new FileBody(file.fileId()));
    }

    private static ReceivedRequest entry(
            UUID organizationId, FiledFamily family, CallName name, RecordedAnswer answer, Instant now) {
        return new ReceivedRequest(organizationId, name, answer, now)
                .about(family.connectionId(), family.groupId(), family.employeeId());
    }
}
