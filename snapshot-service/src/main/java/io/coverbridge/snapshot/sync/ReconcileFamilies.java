package io.coverbridge.snapshot.sync;

import io.coverbridge.events.GroupSync;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.snapshot.books.FamilyBook;
import io.coverbridge.snapshot.books.Statements;
import io.coverbridge.snapshot.decision.HeldEnrollment;
import io.coverbridge.snapshot.difference.Difference;
import io.coverbridge.snapshot.difference.DifferenceChanges;
import io.coverbridge.snapshot.difference.FollowRosters;
import io.coverbridge.snapshot.reconcile.FamilyDifferences;
import io.coverbridge.snapshot.reconcile.Remembered;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares what a carrier tells of families with what platforms have said of them. */
@ApplicationScoped
class ReconcileFamilies {

    private final FamilyStates states;
    private final FamilyBook families;
    private final GroupPlans plans;
    private final FollowRosters differences;
    private final Clock clock;

    ReconcileFamilies(
            FamilyStates states, FamilyBook families, GroupPlans plans, FollowRosters differences, Clock clock) {
        this.states = states;
        this.families = families;
        this.plans = plans;
        this.differences = differences;
        this.clock = clock;
    }

    /**
     * What is known of families before a carrier's data come in.
     *
     * @param states by employee
     * @param held enrollments at the carrier, by employee
     * @param alive differences at the carrier
     * @param plans of the connection: of others it tells nothing
     */
    record Before(
            Map<UUID, FamilyState> states,
            Map<UUID, List<HeldEnrollment>> held,
            List<Difference> alive,
            Set<UUID> plans) {

        /** Of families of which nothing is known. */
        static final Before NOTHING = new Before(Map.of(), Map.of(), List.of(), Set.of());

        FamilyState state(UUID employeeId) {
            return states.getOrDefault(employeeId, FamilyState.NONE);
        }
    }

    /** Reads it in one round trip, or in none if there are no families. */
    Uni<Before> before(SqlConnection connection, UUID organizationId, GroupSync sync, Collection<UUID> employees) {
        if (employees.isEmpty()) {
            return Uni.createFrom().item(Before.NOTHING);
        }
        UUID carrier = sync.carrierId();
        return Statements.firstFailure(Uni.combine()
                .all()
                .unis(
                        states.read(connection, organizationId, carrier, employees),
                        families.enrollments(connection, organizationId, carrier, employees),
                        differences.alive(connection, organizationId, carrier, employees),
                        plans.ofConnection(connection, organizationId, sync))
                .collectFailures()
                .with(Before::new));
    }

    /** Steps that the differences of several families will have taken. */
    DifferenceChanges changes() {
        return differences.changes();
    }

    /**
     * Notes what differs for one family, if a snapshot has spoken of it.
     *
     * @param members demographics as held
     * @param told what the carrier has; null if it does not tell of the family any more
     */
    void compare(
            Difference.Place place,
            Before before,
            List<FamilyMember> members,
            @Nullable Family told,
            DifferenceChanges changes) {
        FamilyState state = before.state(place.employeeId());
        if (!state.spoken()) {
            return;
        }
        List<HeldEnrollment> held = before.held().getOrDefault(place.employeeId(), List.of());
        FamilyDifferences.Platform platform = new FamilyDifferences.Platform(
                held.stream()
                        .filter(enrollment -> before.plans().contains(enrollment.planId()))
                        .toList(),
                members.stream()
                        .filter(member -> state.toldMembers().contains(member.id()))
                        .toList(),
                differences.remembered(place.employeeId(), before.alive()).stream()
                        .filter(each -> isTold(each, held, before.plans()))
                        .toList());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        differences.follow(place, FamilyDifferences.between(platform, told, today), before.alive(), changes);
    }

    /** The carrier does not have these families any more. */
    Uni<Void> leave(SqlConnection connection, UUID organizationId, GroupSync sync, List<UUID> employees) {
        return families.leave(
                connection, organizationId, sync.groupId(), sync.carrierId(), sync.connectionId(), employees);
    }

    /** What has to be written. */
    Uni<Void> write(SqlConnection connection, UUID organizationId, DifferenceChanges changes) {
        return differences.write(connection, organizationId, changes);
    }

    private static boolean isTold(Remembered remembered, List<HeldEnrollment> held, Set<UUID> plans) {
        return switch (remembered.objectType()) {
            case EMPLOYEE, DEPENDENT -> true;
            case INDIVIDUAL_ENROLLMENT ->
                remembered
                        .planId()
                        .or(() -> held.stream()
                                .filter(each -> each.enrollment().id().equals(remembered.objectId()))
                                .map(HeldEnrollment::planId)
                                .findFirst())
                        .map(plans::contains)
                        .orElse(false);
        };
    }
}
