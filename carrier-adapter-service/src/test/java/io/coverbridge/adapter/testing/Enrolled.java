package io.coverbridge.adapter.testing;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.kit.time.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment of an employee that a carrier is to be told of.
 *
 * @param start first day of coverage
 * @param volume whole dollars
 */
public record Enrolled(
        LineOfCoverage line, LocalDate start, @Nullable Integer volume) {

    public static Enrolled in(LineOfCoverage line, LocalDate start, @Nullable Integer volume) {
        return new Enrolled(line, start, volume);
    }

    /** The instruction with this enrollment added to the family. */
    public CarrierInstruction by(Told told) {
        CarrierInstruction base = told.instruction();
        UUID enrollment = Ids.next();
        return new CarrierInstruction(
                base.id(),
                base.memberSnapshotId(),
                base.groupId(),
                base.connectionId(),
                base.carrierId(),
                base.carrierGroupId(),
                base.employeeId(),
                base.number(),
                List.of(new FamilyChange(
                        FamilyChange.Type.ADDITION, enrollment, base.employeeId(), null, List.of("volume"))),
                new Family(
                        base.family().members(),
                        List.of(new FamilyCoverage(
                                line,
                                Ids.next(),
                                "Plan",
                                null,
                                Map.of(),
                                null,
                                List.of(new FamilyEnrollment(
                                        enrollment,
                                        base.employeeId(),
                                        IndividualType.EMPLOYEE,
                                        start,
                                        FamilyEnrollment.OPEN_END,
                                        null,
                                        volume,
                                        null))))));
    }
}
