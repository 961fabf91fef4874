package io.coverbridge.snapshot.decision;

import io.coverbridge.snapshot.document.Coverage;
import io.coverbridge.snapshot.document.EnrolledMember;
import io.coverbridge.snapshot.document.MemberSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The document's coverages by carrier, with the plans that they mean.
 *
 * @param carriers what is said of each carrier, in the order in which the document first speaks of them
 */
record Reading(Map<UUID, AtCarrier> carriers) {

    /**
     * What the document says about one carrier.
     *
     * @param state how far the group's connection has come; null if there is none
     * @param wanted with plans, except at a carrier that is not connected
     * @param unclear enrollments whose plan was not found
     * @param errors why the carrier cannot be served at all
     */
    record AtCarrier(
            GroupFacts.@Nullable State state, List<Wanted> wanted, List<Wanted> unclear, TreeSet<String> errors) {

        boolean connected() {
            return state == GroupFacts.State.CONNECTED;
        }
    }

    static Reading of(MemberSnapshot document, GroupFacts group, PlanReferences plans) {
        Map<UUID, AtCarrier> carriers = new LinkedHashMap<>();
        for (Coverage coverage : document.coverages()) {
            AtCarrier at = carriers.computeIfAbsent(
                    coverage.carrierId(), id -> opened(group.connections().get(id)));
            if (at.connected()) {
                find(coverage, plans, at);
            } else {
                add(coverage, null, at.wanted());
            }
        }
        return new Reading(carriers);
    }

    private static AtCarrier opened(GroupFacts.@Nullable Connection connection) {
        AtCarrier at = new AtCarrier(
                connection == null ? null : connection.state(), new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
        if (connection == null) {
            at.errors().add("The group has no connection to this carrier");
        } else if (connection.state() == GroupFacts.State.FAILED) {
            at.errors()
                    .add("The group has no working connection to this carrier: connection " + connection.id()
                            + " could not be completed");
        }
        return at;
    }

    private static void find(Coverage coverage, PlanReferences plans, AtCarrier at) {
        PlanReferences.Found found = plans.find(coverage);
        if (found.error() != null) {
            at.errors().add(found.error());
        }
        GroupPlan plan = found.plan();
        add(coverage, plan, plan == null ? at.unclear() : at.wanted());
    }

    private static void add(Coverage coverage, @Nullable GroupPlan plan, List<Wanted> wanted) {
        for (EnrolledMember member : coverage.enrolledMembers()) {
            wanted.add(new Wanted(coverage, member, plan));
        }
    }
}
