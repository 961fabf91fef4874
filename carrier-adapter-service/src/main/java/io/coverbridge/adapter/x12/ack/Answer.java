package io.coverbridge.adapter.x12.ack;

import io.coverbridge.adapter.x12.syntax.X12Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier answers to a file, as values and as the files that go back, which are plain ASCII.
 *
 * @param interchanges one for each interchange whose head could be read
 * @param groups one for each functional group of interchanges that were not rejected
 * @param findings everything that is wrong with the file, refusals left out
 * @param ta1 a file with TA1; absent where there is nothing to answer to
 * @param ack999 a file with 999, one transaction set for each group; absent where there are no groups
 */
public record Answer(
        List<InterchangeAck> interchanges,
        List<GroupAck> groups,
        List<X12Finding> findings,
        @Nullable String ta1,
        @Nullable String ack999) {
    public Answer {
        interchanges = List.copyOf(interchanges);
        groups = List.copyOf(groups);
        findings = List.copyOf(findings);
    }
}
