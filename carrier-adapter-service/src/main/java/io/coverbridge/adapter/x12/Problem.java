package io.coverbridge.adapter.x12;

import io.coverbridge.adapter.x12.syntax.X12Fault;
import java.util.Locale;
import java.util.UUID;

/**
 * A value that a file cannot carry. Names the member and the element, never the value.
 *
 * @param memberId the hub's id of the member
 * @param element the element, with its qualifier where that matters, e.g. {@code REF02 (23)}
 */
public record Problem(UUID memberId, String element, X12Fault fault) {

    /** For people. */
    public String text() {
        return "member " + memberId + ", element " + element + ": "
                + fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
