package io.coverbridge.adapter.x12.ack;

import io.coverbridge.adapter.x12.syntax.X12Fault;

/**
 * What a carrier does not take although it is well written.
 *
 * @param row place of the row in its family, from 0
 * @param element the element of the row's {@code INS} that it stumbles over, e.g. 3 for the maintenance type
 * @param fault a fault of an element
 */
public record Refusal(int row, int element, X12Fault fault) {

    /** The row as such is refused. */
    public static Refusal of(int row) {
        return new Refusal(row, 3, X12Fault.CODE_NOT_USED);
    }

    public Refusal {
        if (fault.level() != X12Fault.Level.ELEMENT) {
            throw new IllegalArgumentException(fault + " is no fault of an element");
        }
    }
}
