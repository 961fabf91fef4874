package io.coverbridge.adapter.x12.ack;

import io.coverbridge.adapter.x12.syntax.Envelope;
import io.coverbridge.adapter.x12.syntax.X12Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file that came back says.
 *
 * @param envelope its own; absent if there is none that can be understood
 * @param interchanges every TA1
 * @param groups every 999
 * @param findings what is wrong with it. If there are any, it should be set aside: what it says cannot be relied upon
 */
public record ReadAcknowledgement(
        @Nullable Envelope envelope,
        List<InterchangeAck> interchanges,
        List<GroupAck> groups,
        List<X12Finding> findings) {
    public ReadAcknowledgement {
        interchanges = List.copyOf(interchanges);
        groups = List.copyOf(groups);
        findings = List.copyOf(findings);
    }
}
