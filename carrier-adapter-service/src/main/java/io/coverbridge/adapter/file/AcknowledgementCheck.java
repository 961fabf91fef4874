package io.coverbridge.adapter.file;

import io.coverbridge.adapter.x12.ack.AckCode;
import io.coverbridge.adapter.x12.ack.GroupAck;
import io.coverbridge.adapter.x12.ack.InterchangeAck;
import io.coverbridge.adapter.x12.ack.ReadAcknowledgement;
import io.coverbridge.adapter.x12.syntax.Envelope;
import io.coverbridge.adapter.x12.syntax.Party;
import io.coverbridge.adapter.x12.syntax.X12Fault;
import io.coverbridge.adapter.x12.syntax.X12Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an acknowledgement can be relied upon, and what it says of the file that it is about: a function of values.
 *
 * @param controlNumber number of the file
 * @param sender who sent the file
 * @param receiver who got it
 * @param answered whether an acknowledgement of the same kind has had its effect
 */
record AcknowledgementCheck(int controlNumber, Party sender, Party receiver, boolean answered) {

    /** What becomes of it. */
    sealed interface Result {
        /**
         * It has its effect.
         *
         * @param status what the file becomes; null if that is not said yet
         */
        record Applies(@Nullable FileStatus status) implements Result {}

        /** It has none. */
        record SetAside(List<String> findings) implements Result {
            public SetAside {
                findings = List.copyOf(findings);
            }
        }
    }

    Result of(ReadAcknowledgement read) {
        List<X12Finding> findings = new ArrayList<>(read.findings());
        if (findings.isEmpty()) {
            parties(read.envelope(), findings);
            read.interchanges().stream()
                    .filter(ack -> ack.interchangeNumber() != controlNumber)
                    .forEach(ack -> findings.add(find(X12Fault.CONTROL_NUMBER_DIFFERS, null, "TA1", 1)));
            read.groups().stream()
                    .filter(ack ->
                            ack.groupNumber() != controlNumber || !ack.kind().equals("BE"))
                    .forEach(ack -> findings.add(find(X12Fault.CONTROL_NUMBER_DIFFERS, "0001", "AK1", 2)));
            if (read.interchanges().isEmpty() && read.groups().isEmpty()) {
                findings.add(find(X12Fault.SEGMENT_MISSING, null, "TA1", null));
            }
            if (answered) {
                findings.add(new X12Finding(X12Fault.CONTROL_NUMBER_REPEATED, null, 1, "ISA", null, 13, null));
            }
        }
        return findings.isEmpty()
                ? new Result.Applies(status(read))
                : new Result.SetAside(findings.stream().map(X12Finding::text).toList());
    }

    private void parties(@Nullable Envelope envelope, List<X12Finding> findings) {
        if (envelope == null) {
            findings.add(new X12Finding(X12Fault.NOT_X12, null, 1, "ISA", null, null, null));
            return;
        }
        if (!envelope.sender().equals(receiver)) {
            findings.add(new X12Finding(X12Fault.BAD_CODE, null, 1, "ISA", null, 6, null));
        }
        if (!envelope.receiver().equals(sender)) {
            findings.add(new X12Finding(X12Fault.BAD_CODE, null, 1, "ISA", null, 8, null));
        }
    }

    private static @Nullable FileStatus status(ReadAcknowledgement read) {
        if (read.interchanges().stream().anyMatch(ack -> ack.code().rejected())) {
            return FileStatus.REJECTED;
        }
        if (read.groups().isEmpty()) {
            return null;
        }
        GroupAck ack = read.groups().get(0);
        if (ack.code().rejected()) {
            return FileStatus.REJECTED;
        }
        boolean clean = ack.code() == AckCode.ACCEPTED
                && ack.transactions().stream().allMatch(set -> set.code() == AckCode.ACCEPTED);
        return clean ? FileStatus.ACCEPTED : FileStatus.ACCEPTED_WITH_ERRORS;
    }

    /** The interchange that was rejected, if the answer says so. */
    static @Nullable InterchangeAck rejection(ReadAcknowledgement read) {
        return read.interchanges().stream()
                .filter(ack -> ack.code().rejected())
                .findFirst()
                .orElse(null);
    }

    private static X12Finding find(
            X12Fault fault, @Nullable String transaction, String segment, @Nullable Integer element) {
        return new X12Finding(fault, transaction, 2, segment, null, element, null);
    }
}
