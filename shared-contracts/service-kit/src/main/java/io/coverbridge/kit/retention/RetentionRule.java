package io.coverbridge.kit.retention;

import java.time.Duration;

/**
 * Something that goes when it is old. A service makes a bean of each.
 *
 * @param name name of its setting, {@code coverbridge.retention.keep.<name>}
 * @param keep how long it is kept unless the setting says otherwise; 0 keeps for ever
 * @param statement deletes or empties what is older than {@code $1} (a time), {@code $2} rows at most. It must leave what is
 *     unfinished, and needs no lock: one replica at a time runs it, as the system role
 */
public record RetentionRule(String name, Duration keep, String statement) {

    public RetentionRule {
        if (!name.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException("a rule is named by small letters and dashes, not " + name);
        }
        if (keep.isNegative()) {
            throw new IllegalArgumentException("nothing is kept for less than no time: " + name);
        }
    }
}
