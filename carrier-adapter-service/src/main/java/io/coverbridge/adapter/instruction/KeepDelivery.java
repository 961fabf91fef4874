package io.coverbridge.adapter.instruction;

import io.coverbridge.adapter.channel.FamilyDelivery;
import io.coverbridge.adapter.channel.FamilyReply;
import io.coverbridge.adapter.channel.FiledFamily;
import io.coverbridge.adapter.installed.HeldFamilies;
import io.coverbridge.adapter.installed.InstalledGroups;
import io.coverbridge.adapter.instruction.FiledInstructions.Ending;
import io.coverbridge.adapter.journal.FileJournal;
import io.coverbridge.adapter.journal.Journal;
import io.coverbridge.adapter.journal.RecordedAnswer;
import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.member.Family;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps where an instruction stands: reports the status, and once it was delivered the carrier holds the family. */
@ApplicationScoped
class KeepDelivery {

    private final FulfillmentReports reports;
    private final InstalledGroups groups;
    private final HeldFamilies families;
    private final Journal journal;
    private final FileJournal files;

    KeepDelivery(
            FulfillmentReports reports,
            InstalledGroups groups,
            HeldFamilies families,
            Journal journal,
            FileJournal files) {
        this.reports = reports;
        this.groups = groups;
        this.families = families;
        this.journal = journal;
        this.files = files;
    }

    /** The call that was made and its answer, in the transaction that keeps what follows from them. */
    Uni<Void> received(FamilyDelivery delivery, FamilyReply reply, Instant now) {
        return journal.keep(delivery, reply, now);
    }

    /** What the carrier has made of an instruction in a file, likewise; nothing if it is somebody else who ends it. */
    Uni<Void> answered(Instruction instruction, CarrierInstruction told, Ending ending, Instant now) {
        UUID file = instruction.fileId;
        Integer silences = ending.silences();
        return file == null || silences == null
                ? Uni.createFrom().voidItem()
                : files.keep(
                        new FileJournal.AnsweredFamily(
                                instruction.organizationId,
                                instruction.carrierId,
                                file,
                                FiledFamily.of(told),
                                silences),
                        RecordedAnswer.ofFamily(ending.errors()),
                        now);
    }

    /**
     * In the transaction that has locked the instruction and set its status. A group that was taken out of the carrier's books
     * meanwhile holds nobody.
     *
     * @param family what the carrier makes of what it was told
     */
    Uni<Void> keep(Instruction instruction, Family family, List<String> errors, String cause, Instant now) {
        Uni<Void> told = reports.append(instruction, errors, cause, now);
        return instruction.status == FulfillmentStatus.SENT
                ? told.chain(() -> groups.of(instruction.organizationId, instruction.connectionId))
                        .flatMap(group -> group.isPresent()
                                ? families.hold(group.get(), family, instruction.number, now)
                                : Uni.createFrom().voidItem())
                : told;
    }
}
