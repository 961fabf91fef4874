package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.snapshot.document.Coverage;
import io.coverbridge.snapshot.document.EnrolledMember;
import io.coverbridge.snapshot.document.MemberSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The document as it was understood: with the coverage that it leaves out and that was dealt with nevertheless. */
final class Understood {

    private Understood() {}

    private record Key(
            UUID carrierId,
            LineOfCoverage lineOfCoverage,
            UUID planId,
            @Nullable LocalDate signatureDate,
            Map<String, @Nullable Object> carrierConfig,
            @Nullable CobraDetails cobraDetails) {}

    /** Coverage that was rejected is not added: the document is wrong about it. */
    static MemberSnapshot document(MemberSnapshot document, List<OmittedCoverage.Handled> handled) {
        Map<Key, List<EnrolledMember>> added = new LinkedHashMap<>();
        for (OmittedCoverage.Handled one : handled) {
            if (one.kind() != OmittedCoverage.Kind.REJECTED) {
                HeldEnrollment now = one.row().now();
                Key key = new Key(
                        now.carrierId(),
                        now.lineOfCoverage(),
                        now.planId(),
                        now.signatureDate(),
                        now.carrierConfig(),
                        now.cobraDetails());
                added.computeIfAbsent(key, any -> new ArrayList<>()).add(OmittedCoverage.stated(one.row()));
            }
        }
        List<Coverage> all = new ArrayList<>(document.coverages());
        added.forEach((key, enrolled) -> all.add(new Coverage(
                key.carrierId(),
                key.lineOfCoverage(),
                key.planId(),
                null,
                null,
                key.signatureDate(),
                key.carrierConfig(),
                key.cobraDetails(),
                enrolled)));
        return new MemberSnapshot(
                document.snapshotMode(),
                document.enableMemberAutoLink(),
                document.employee(),
                document.dependents(),
                all,
                document.events(),
                document.omittedCoverageHandling());
    }
}
