package io.coverbridge.snapshot.document;

import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.LineOfCoverage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** See {@link Snapshots#aCoverage}. */
public final class CoverageBuilder {

    private final LineOfCoverage line;
    private UUID carrierId = new UUID(0x4d4d815bae8f430cL, 0x901f1c9d5ee3f4f1L);
    private @Nullable UUID planId;
    private @Nullable String planName;
    private @Nullable LocalDate signatureDate;
    private @Nullable CobraDetails cobraDetails;
    private final Map<String, @Nullable Object> carrierConfig = new LinkedHashMap<>();
    private final List<EnrolledMember> members = new ArrayList<>();

    CoverageBuilder(LineOfCoverage line) {
        this.line = line;
    }

    public CoverageBuilder at(UUID carrierId) {
        this.carrierId = carrierId;
        return this;
    }

    public CoverageBuilder inPlan(UUID planId) {
        this.planId = planId;
        return this;
    }

    public CoverageBuilder inPlan(String planName) {
        this.planName = planName;
        return this;
    }

    public CoverageBuilder signedOn(String date) {
        signatureDate = LocalDate.parse(date);
        return this;
    }

    public CoverageBuilder configuredWith(String label, Object value) {
        carrierConfig.put(label, value);
        return this;
    }

    /** Continued under COBRA. */
    public CoverageBuilder underCobra(String firstDay, String lastDay) {
        cobraDetails = new CobraDetails(true, LocalDate.parse(firstDay), LocalDate.parse(lastDay), null, null);
        return this;
    }

    public CoverageBuilder enrolling(EnrollmentBuilder... members) {
        for (EnrollmentBuilder member : members) {
            this.members.add(member.build());
        }
        return this;
    }

    Coverage build() {
        return new Coverage(
                carrierId, line, planId, planName, null, signatureDate, carrierConfig, cobraDetails, members);
    }
}
