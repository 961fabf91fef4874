package io.coverbridge.adapter.x12.file;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber earns (ICM).
 *
 * @param frequency a code of ICM01: what the amount is paid per
 * @param amount dollars
 * @param hours hours of work per week
 */
public record Income(
        String frequency, BigDecimal amount, @Nullable BigDecimal hours) {
    public Income {
        amount = Amount.plain(amount);
        hours = hours == null ? null : Amount.plain(hours);
    }

    @Override
    public String toString() {
        return "Income[redacted]";
    }
}
