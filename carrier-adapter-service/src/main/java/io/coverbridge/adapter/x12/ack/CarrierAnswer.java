package io.coverbridge.adapter.x12.ack;

import io.coverbridge.adapter.x12.syntax.Envelope;
import io.coverbridge.adapter.x12.syntax.SegmentReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers a benefit file as a carrier would. */
public final class CarrierAnswer {

    private CarrierAnswer() {}

    /**
     * Control numbers of the answers; each of its own sequence, and never used before.
     *
     * @param ta1 of the interchange with TA1
     * @param ack999 of the interchange with 999, and of the group in it
     */
    public record Numbers(int ta1, int ack999) {}

    /**
     * Reads a file, whatever it is, and says what goes back. An interchange whose envelope is at fault is rejected by TA1
     * alone. A transaction set that is badly written is rejected as a whole. One that is well written is accepted, with
     * errors where the reviewer refuses rows.
     *
     * @param reviewer sees every family once, also those of transaction sets that turn out to be rejected
     * @param now in UTC
     * @throws IOException if the stream cannot be read
     */
    public static Answer to(InputStream received, Reviewer reviewer, Numbers numbers, LocalDateTime now)
            throws IOException {
        Reception reception = new Reception(reviewer);
        SegmentReader.read(received, reception);
        reception.finish();
        List<InterchangeAck> interchanges = new ArrayList<>();
        List<GroupAck> groups = new ArrayList<>();
        for (ReceivedInterchange interchange : reception.interchanges()) {
            interchange.ack().ifPresent(interchanges::add);
            groups.addAll(interchange.groups());
        }
        Envelope envelope = reception.envelope();
        return new Answer(
                interchanges,
                groups,
                reception.findings(),
                ta1(envelope, interchanges, numbers, now),
                ack999(envelope, groups, numbers, now));
    }

    private static @Nullable String ta1(
            @Nullable Envelope envelope, List<InterchangeAck> acks, Numbers numbers, LocalDateTime now)
            throws IOException {
        return envelope == null || acks.isEmpty()
                ? null
                : AcknowledgementWriter.ta1(envelope.answer(numbers.ta1(), numbers.ta1(), now), acks);
    }

    private static @Nullable String ack999(
            @Nullable Envelope envelope, List<GroupAck> acks, Numbers numbers, LocalDateTime now) throws IOException {
        return envelope == null || acks.isEmpty()
                ? null
                : AcknowledgementWriter.ack999(envelope.answer(numbers.ack999(), numbers.ack999(), now), acks);
    }
}
