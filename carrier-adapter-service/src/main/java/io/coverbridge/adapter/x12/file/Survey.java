package io.coverbridge.adapter.x12.file;

import io.coverbridge.adapter.x12.syntax.Delimiters;
import io.coverbridge.adapter.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Goes through what is to be written: which characters it has, and how many rows. */
final class Survey {

    private final BitSet used = new BitSet(128);

    /** The headers, with counts. */
    List<TransactionHeader> of(Iterable<BenefitGroup> groups) {
        List<TransactionHeader> headers = new ArrayList<>();
        for (BenefitGroup group : groups) {
            int subscribers = 0;
            int dependents = 0;
            HeaderSegments.of(group.header()).forEach(this::note);
            for (BenefitFamily family : group.families()) {
                for (BenefitMember row : family.rows()) {
                    MemberSegments.of(row).forEach(this::note);
                    if (row.status().subscriber()) {
                        subscribers++;
                    } else {
                        dependents++;
                    }
                }
            }
            headers.add(group.header().with(new TransactionHeader.Counts(subscribers, dependents)));
        }
        return headers;
    }

    Delimiters delimiters() {
        return Delimiters.notIn(used);
    }

    private void note(Segment segment) {
        for (List<String> element : segment.elements()) {
            for (String component : element) {
                for (int i = 0; i < component.length(); i++) {
                    used.set(component.charAt(i));
                }
            }
        }
    }
}
