package io.coverbridge.adapter.x12.ack;

import java.util.List;

/**
 * How a transaction set was taken (AK2 to IK5).
 *
 * @param type its kind (AK201), {@code 834} for benefit files
 * @param transaction its control number as it was written (AK202)
 * @param faults what is wrong with it as a whole (IK502 to IK506)
 */
public record TransactionAck(
        String type, String transaction, AckCode code, List<String> faults, List<SegmentNote> notes) {
    public TransactionAck {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }
}
