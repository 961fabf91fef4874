package io.coverbridge.adapter.x12.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A coverage of a member (loop 2300).
 *
 * @param maintenanceType what happens to it (HD01)
 * @param line code of the line (HD03)
 * @param plan name of the plan, up to 50 characters (HD04)
 * @param level who of the family is covered (HD05)
 * @param dates {@code 348} begin, {@code 349} last day, {@code 303} the change within, {@code 300} the signature
 * @param amounts the volume is {@code FK}
 * @param providers up to 30
 * @param others other insurers of the same person, up to five
 */
public record BenefitCoverage(
        MaintenanceType maintenanceType,
        @Nullable String line,
        @Nullable String plan,
        @Nullable String level,
        List<FileDate> dates,
        List<Amount> amounts,
        List<Reference> references,
        List<CareProvider> providers,
        List<OtherCoverage> others) {

    /** Qualifier of the volume. */
    public static final String VOLUME = "FK";

    /** Qualifier of the hub's id of the enrollment. */
    public static final String ENROLLMENT = "X9";

    /** Qualifier of the hub's id of the plan. */
    public static final String PLAN = "PID";

    /** Qualifier of a label that the carrier sorts the enrollment by, {@code name=value}. */
    public static final String LABEL = "17";

    public BenefitCoverage {
        dates = List.copyOf(dates);
        amounts = List.copyOf(amounts);
        references = List.copyOf(references);
        providers = List.copyOf(providers);
        others = List.copyOf(others);
    }

    /** The first reference with that qualifier. */
    public @Nullable String reference(String qualifier) {
        return Reference.find(references, qualifier);
    }

    /** The first date with that qualifier. */
    public @Nullable LocalDate date(String qualifier) {
        return FileDate.find(dates, qualifier);
    }

    /** The volume in dollars. */
    public @Nullable BigDecimal volume() {
        return amounts.stream()
                .filter(amount -> amount.qualifier().equals(VOLUME))
                .map(Amount::value)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return "BenefitCoverage[redacted]";
    }
}
