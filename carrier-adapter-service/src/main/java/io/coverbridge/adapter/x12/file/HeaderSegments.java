package io.coverbridge.adapter.x12.file;

import io.coverbridge.adapter.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The head of a transaction set, segment by segment. */
final class HeaderSegments {

    private HeaderSegments() {}

    static List<Segment> of(TransactionHeader header) {
        List<Segment> out = new ArrayList<>();
        out.add(Segment.of(
                "BGN",
                "00",
                header.reference(),
                Values.date(header.created().toLocalDate()),
                Values.time(header.created()),
                "UT",
                null,
                null,
                header.kind().code()));
        if (header.masterPolicy() != null) {
            out.add(Segment.of("REF", "38", header.masterPolicy()));
        }
        counts(header.counts(), out);
        out.add(organization("P5", header.sponsor()));
        out.add(organization("IN", header.payer()));
        for (Broker broker : header.brokers()) {
            out.add(Segment.of("N1", broker.role(), broker.name(), broker.idQualifier(), broker.id()));
            if (broker.account() != null) {
                out.add(Segment.of("ACT", broker.account()));
            }
        }
        return out;
    }

    private static void counts(TransactionHeader.@Nullable Counts counts, List<Segment> out) {
        if (counts != null) {
            int total = counts.subscribers() + counts.dependents();
            out.add(Segment.of("QTY", "ET", Integer.toString(counts.subscribers())));
            out.add(Segment.of("QTY", "DT", Integer.toString(counts.dependents())));
            out.add(Segment.of("QTY", "TO", Integer.toString(total)));
        }
    }

    private static Segment organization(String role, Organization organization) {
        return Segment.of("N1", role, organization.name(), organization.idQualifier(), organization.id());
    }
}
