package io.coverbridge.adapter.roster;

import io.coverbridge.adapter.directory.Plan;
import io.coverbridge.events.member.IndividualType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of coverage, in whole dollars: a lump sum, or a week's (STD) or a month's (LTD) payment.
 *
 * @param step the carrier takes multiples of this only; null if it takes any amount
 */
record Volumes(@Nullable Integer step) {

    private static final int CHILD_OR_SPOUSE_PERCENT = 50;
    private static final int TEN_THOUSAND = 10_000;
    private static final int WEEKS = 52;
    private static final int MONTHS = 12;
    private static final int PERCENT_OF_PAY = 60;

    /** What a member is covered for; null in lines that know no volume. */
    @Nullable
    Integer of(Plan plan, IndividualType member, int weeklyPay, Draw draw) {
        Integer flat = flatAmount(plan);
        if (flat != null) {
            return stepped(flat);
        }
        return switch (plan.line()) {
            case LIFE, ADD, CRITICAL_ILLNESS, HOSPITAL_INDEMNITY -> stepped(lumpSum(plan, member, weeklyPay, draw));
            case STD -> stepped(weeklyPay * PERCENT_OF_PAY / 100);
            case LTD -> stepped(weeklyPay * WEEKS / MONTHS * PERCENT_OF_PAY / 100);
            case MEDICAL, DENTAL, VISION, ACCIDENT, CANCER, HEALTH_FUND, PHARMACY, WELLNESS -> null;
        };
    }

    private static int lumpSum(Plan plan, IndividualType member, int weeklyPay, Draw draw) {
        if (!plan.voluntary()) {
            return (weeklyPay * WEEKS / TEN_THOUSAND + 1) * TEN_THOUSAND;
        }
        int employees = draw.between(1, 10) * TEN_THOUSAND;
        return member == IndividualType.EMPLOYEE ? employees : employees * CHILD_OR_SPOUSE_PERCENT / 100;
    }

    private static @Nullable Integer flatAmount(Plan plan) {
        return plan.details().get("volume_rules") instanceof Map<?, ?> rules
                        && rules.get("flat_amount") instanceof Integer amount
                ? amount
                : null;
    }

    /** The next amount that the carrier takes. */
    private int stepped(int dollars) {
        int least = Math.max(1, dollars);
        return step == null ? least : (least + step - 1) / step * step;
    }
}
