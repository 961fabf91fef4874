package io.coverbridge.adapter.x12.file;

import java.math.BigDecimal;

/**
 * An amount with what it is (AMT).
 *
 * @param qualifier e.g. {@code FK}
 * @param value dollars
 */
public record Amount(String qualifier, BigDecimal value) {
    public Amount {
        value = plain(value);
    }

    /** The same number is always the same value. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public String toString() {
        return "Amount[" + qualifier + "]";
    }
}
