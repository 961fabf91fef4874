package io.coverbridge.adapter.x12.ack;

import java.util.List;

/**
 * How a functional group was taken: one 999.
 *
 * @param kind kind of the group (AK101), {@code BE} for benefit files
 * @param groupNumber its control number (AK102)
 * @param version e.g. {@code 005010X220A1} (AK103)
 * @param included transaction sets that its trailer counts (AK902)
 * @param received transaction sets that arrived (AK903)
 * @param accepted transaction sets that were accepted, with errors or without (AK904)
 * @param faults what is wrong with it as a whole (AK905 to AK909)
 * @param transactions those that the answer names; a carrier may leave out what it accepted
 */
public record GroupAck(
        String kind,
        int groupNumber,
        String version,
        AckCode code,
        int included,
        int received,
        int accepted,
        List<String> faults,
        List<TransactionAck> transactions) {
    public GroupAck {
        faults = List.copyOf(faults);
        transactions = List.copyOf(transactions);
    }
}
