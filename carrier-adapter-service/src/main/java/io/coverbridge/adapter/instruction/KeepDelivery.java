package io.coverbridge.adapter.instruction;

import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.member.Family;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Keeps where an instruction stands: reports the status, and once it was delivered the carrier holds the family. */
@ApplicationScoped
class KeepDelivery {

    private final FulfillmentReports reports;
    private final CarrierFamilies families;

    KeepDelivery(FulfillmentReports reports, CarrierFamilies families) {
        this.reports = reports;
        this.families = families;
    }

    /** In the transaction that has locked the instruction and set its status. */
    Uni<Void> keep(Instruction instruction, Family family, List<String> errors, String cause, Instant now) {
        Uni<Void> told = reports.append(instruction, errors, cause, now);
        return instruction.status == FulfillmentStatus.SENT
                ? told.flatMap(done -> families.hold(instruction, family, now))
                : told;
    }
}
