package io.coverbridge.adapter.emulator;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.FamilyEnrollment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When what an instruction changes takes effect. */
final class EffectiveDates {

    private EffectiveDates() {}

    /**
     * The latest day on which a changed enrollment, or the newest change within it, takes effect; empty if none lies ahead.
     * A day begins at midnight, UTC.
     */
    static Optional<LocalDate> ahead(CarrierInstruction instruction, Instant now) {
        Set<UUID> changed = instruction.changes().stream()
                .map(FamilyChange::enrollmentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return instruction
                .family()
                .enrollments()
                .filter(enrollment -> changed.contains(enrollment.id()))
                .flatMap(EffectiveDates::of)
                .filter(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(now))
                .max(Comparator.naturalOrder());
    }

    private static Stream<LocalDate> of(FamilyEnrollment enrollment) {
        return Stream.of(enrollment.effectiveStartDate(), enrollment.latestChangeEffectiveDate())
                .filter(Objects::nonNull);
    }
}
