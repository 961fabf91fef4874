package io.coverbridge.adapter.x12.syntax;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a file: what and where, never the value.
 *
 * @param transaction control number (ST02) of the transaction set; absent outside of any
 * @param segmentPosition number of the segment from 1, counted from ST within a transaction set, otherwise from ISA; 0
 *     where a file has no segment at all
 * @param segmentId the segment at fault or missing; empty where a file has none
 * @param loop the loop, e.g. {@code 2100A}; absent outside of loops
 * @param element position of the element, from 1; absent where the whole segment is at fault
 * @param component position within a composed element, from 1
 */
public record X12Finding(
        X12Fault fault,
        @Nullable String transaction,
        int segmentPosition,
        String segmentId,
        @Nullable String loop,
        @Nullable Integer element,
        @Nullable Integer component) {

    /** For people: what and where. */
    public String text() {
        StringBuilder text =
                new StringBuilder(fault.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        text.append(": segment ").append(segmentPosition).append(' ').append(segmentId);
        if (loop != null) {
            text.append(" of loop ").append(loop);
        }
        if (element != null) {
            text.append(", element ").append(element);
            if (component != null) {
                text.append('-').append(component);
            }
        }
        return text.toString();
    }
}
