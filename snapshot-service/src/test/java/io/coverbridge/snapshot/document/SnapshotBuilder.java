package io.coverbridge.snapshot.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coverbridge.events.EventJson;
import io.coverbridge.events.member.LifeEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** See {@link Snapshots#aSnapshot()}. */
public final class SnapshotBuilder {

    private EmployeeEntry employee = Snapshots.anEmployee().build();
    private final List<DependentEntry> dependents = new ArrayList<>();
    private final List<Coverage> coverages = new ArrayList<>();
    private final List<LifeEvent> events = new ArrayList<>();
    private @Nullable Boolean enableMemberAutoLink;
    private @Nullable OmittedCoverageHandling omitted;

    SnapshotBuilder() {}

    public SnapshotBuilder of(EmployeeBuilder employee) {
        this.employee = employee.build();
        return this;
    }

    public SnapshotBuilder with(DependentBuilder... dependents) {
        for (DependentBuilder dependent : dependents) {
            this.dependents.add(dependent.build());
        }
        return this;
    }

    public SnapshotBuilder covering(CoverageBuilder... coverages) {
        for (CoverageBuilder coverage : coverages) {
            this.coverages.add(coverage.build());
        }
        return this;
    }

    public SnapshotBuilder because(LifeEvent... events) {
        this.events.addAll(List.of(events));
        return this;
    }

    /** Members without a known id are searched for. */
    public SnapshotBuilder linkingMembers() {
        enableMemberAutoLink = true;
        return this;
    }

    public SnapshotBuilder whenOmitted(OmittedCoverageHandling.Policy policy) {
        omitted = new OmittedCoverageHandling(policy, null, null);
        return this;
    }

    /** Omitted coverage ends by a rule. */
    public SnapshotBuilder whenOmittedTerminate(OmittedCoverageHandling.TerminationRule rule) {
        omitted = new OmittedCoverageHandling(OmittedCoverageHandling.Policy.TERMINATE, rule, null);
        return this;
    }

    /** Omitted coverage ends on a day. */
    public SnapshotBuilder whenOmittedTerminateOn(String date) {
        omitted = new OmittedCoverageHandling(
                OmittedCoverageHandling.Policy.TERMINATE,
                OmittedCoverageHandling.TerminationRule.CUSTOM,
                new OmittedCoverageHandling.Custom(LocalDate.parse(date)));
        return this;
    }

    public MemberSnapshot build() {
        return new MemberSnapshot(
                MemberSnapshot.SnapshotMode.CURRENT_OPEN,
                enableMemberAutoLink,
                employee,
                dependents,
                coverages,
                events,
                omitted);
    }

    /** The same as a platform would send it. */
    public ObjectNode json() {
        return EventJson.mapper().valueToTree(build());
    }

    /** The body of a request. */
    public byte[] body() {
        try {
            return EventJson.mapper().writeValueAsBytes(build());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
