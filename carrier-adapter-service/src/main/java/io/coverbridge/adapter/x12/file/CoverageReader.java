package io.coverbridge.adapter.x12.file;

import io.coverbridge.adapter.x12.syntax.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects a coverage: loop 2300 and what is in it. */
final class CoverageReader {

    private final Segment head;
    private final List<FileDate> dates = new ArrayList<>();
    private final List<Amount> amounts = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<CareProvider> providers = new ArrayList<>();
    private final List<OtherCoverage> others = new ArrayList<>();
    private @Nullable Segment other;
    private final List<Reference> otherReferences = new ArrayList<>();
    private final List<FileDate> otherDates = new ArrayList<>();

    CoverageReader(Segment head) {
        this.head = head;
    }

    void take(Segment segment) {
        switch (segment.id()) {
            case "DTP" -> addDate(segment, other == null ? dates : otherDates);
            case "AMT" -> addAmount(segment, amounts);
            case "REF" -> addReference(segment, other == null ? references : otherReferences);
            case "NM1" -> provider(segment);
            case "COB" -> {
                closeOther();
                other = segment;
            }
            default -> {
                // Cards, addresses and phones of providers are not kept.
            }
        }
    }

    static void addDate(Segment segment, List<FileDate> to) {
        LocalDate date = Values.readDate(segment.element(3));
        if (date != null) {
            to.add(new FileDate(segment.element(1), date));
        }
    }

    static void addReference(Segment segment, List<Reference> to) {
        if (!segment.element(2).isEmpty()) {
            to.add(new Reference(segment.element(1), segment.element(2)));
        }
    }

    static void addAmount(Segment segment, List<Amount> to) {
        BigDecimal value = Values.readNumber(segment.element(2));
        if (value != null) {
            to.add(new Amount(segment.element(1), value));
        }
    }

    /** Names after COB are those of other insurers, which are not kept. */
    private void provider(Segment segment) {
        if (other == null) {
            providers.add(new CareProvider(
                    segment.element(1),
                    segment.element(2).equals("1"),
                    segment.optional(3),
                    segment.optional(4),
                    segment.optional(5),
                    segment.optional(8),
                    segment.optional(9),
                    segment.optional(10)));
        }
    }

    private void closeOther() {
        if (other != null) {
            others.add(new OtherCoverage(
                    other.element(1), other.optional(2), other.element(3), otherReferences, otherDates));
            otherReferences.clear();
            otherDates.clear();
        }
    }

    BenefitCoverage coverage() {
        closeOther();
        return new BenefitCoverage(
                MaintenanceType.of(head.element(1)).orElse(MaintenanceType.NOT_APPLICABLE),
                head.optional(3),
                head.optional(4),
                head.optional(5),
                dates,
                amounts,
                references,
                providers,
                others);
    }
}
