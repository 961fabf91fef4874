package io.coverbridge.adapter.x12.syntax;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * What an interchange says about itself.
 *
 * @param interchangeNumber control number of the interchange, 1 to 999,999,999
 * @param groupNumber control number of the functional group in it, 1 to 999,999,999
 * @param test whether it is not meant seriously
 * @param created when it was made, in UTC; seconds are dropped, since they cannot be written
 */
public record Envelope(
        Party sender, Party receiver, int interchangeNumber, int groupNumber, boolean test, LocalDateTime created) {

    /** Highest control number. */
    public static final int MAX_NUMBER = 999_999_999;

    public Envelope {
        if (Math.min(interchangeNumber, groupNumber) < 1 || Math.max(interchangeNumber, groupNumber) > MAX_NUMBER) {
            throw new IllegalArgumentException("a control number is not between 1 and " + MAX_NUMBER);
        }
        created = created.truncatedTo(ChronoUnit.MINUTES);
    }

    /** The envelope of an answer to a file that came in this one. */
    public Envelope answer(int newInterchangeNumber, int newGroupNumber, LocalDateTime now) {
        return new Envelope(
                /* sender= */ receiver, /* receiver= */ sender, newInterchangeNumber, newGroupNumber, test, now);
    }
}
