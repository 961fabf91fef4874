package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.LineOfCoverage;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An enrollment that the hub holds as being at a carrier. */
public record HeldEnrollment(
        UUID carrierId,
        LineOfCoverage lineOfCoverage,
        UUID planId,
        String planName,
        @Nullable LocalDate signatureDate,
        Map<String, @Nullable Object> carrierConfig,
        @Nullable CobraDetails cobraDetails,
        FamilyEnrollment enrollment) {}
