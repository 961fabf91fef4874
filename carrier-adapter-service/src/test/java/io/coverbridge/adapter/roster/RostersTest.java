package io.coverbridge.adapter.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.coverbridge.adapter.channel.GroupAtCarrier;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.installed.Installation;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.events.SyncedPlan;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.LineOfCoverage;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RostersTest {

    private static final UUID DEMO_GROUP = UUID.fromString("d0ec3837-3499-4a2f-8c58-966ef7e46d95");

    private final CarrierDirectory directory = new CarrierDirectory();
    private final Rosters rosters = new Rosters(new PreparedGroups(), directory);

    @Test
    void thePreparedGroupHasItsTwoPeopleAndNobodyElse() {
        Installation demo = rosters.complete(installation(DEMO_GROUP, Carriers.LAKESHORE, "LB204417"));
        assertThat(demo.group().rosterSize()).isEqualTo(1);
        Family family = rosters.families(demo.book(), 0, 1).get(0);
        assertThat(family.members())
                .extracting(FamilyMember::id)
                .containsExactly(
                        UUID.fromString("6e7a80fc-473e-460a-8368-454e9e8dc9cb"),
                        UUID.fromString("ab740704-7c37-4010-92b3-d22c6926be3e"));
        assertThat(family.members())
                .allSatisfy(member -> assertThat(member.customIndividualId()).isNull());
        assertThat(family.coverages()).isEmpty();
    }

    @Test
    void thePreparedGroupHasThePlansThatTheSampleNames() {
        Installation demo = rosters.complete(installation(DEMO_GROUP, Carriers.LAKESHORE, "anything"));
        List<SyncedPlan> plans = rosters.plans(demo.book());
        assertThat(plans).hasSize(8);
        assertThat(plans)
                .filteredOn(plan -> plan.id().equals(UUID.fromString("4bf04f73-0aad-48ac-b28a-e5f4def7c5e9")))
                .extracting(SyncedPlan::name, SyncedPlan::lineOfCoverage)
                .containsExactly(tuple("Lakeshore PPO 1500", LineOfCoverage.MEDICAL));
        assertThat(plans).extracting(SyncedPlan::name).contains("DHMO Smile Plus", "50k Employee Basic Life");
    }

    @Test
    void thePreparedPeopleLiveElsewhereThanInTheSampleRequest() {
        Installation demo = rosters.complete(installation(DEMO_GROUP, Carriers.LAKESHORE, "LB204417"));
        assertThat(rosters.families(demo.book(), 0, 1).get(0).members())
                .allSatisfy(member -> assertThat(
                                Objects.requireNonNull(member.person().homeAddress())
                                        .streetOne())
                        .isNotEqualTo("1234 Home Ave"));
    }

    @Test
    void everyOtherGroupIsInvented() {
        Installation other = installation(DEMO_GROUP, Carriers.CASCADE, "LK-0048213");
        assertThat(rosters.complete(other)).isEqualTo(other);
        assertThat(rosters.families(other.book(), 1, 4)).hasSize(3);
        assertThat(rosters.plans(other.book()))
                .hasSize(8)
                .extracting(SyncedPlan::id)
                .doesNotHaveDuplicates();
        assertThat(rosters.complete(installation(UUID.randomUUID(), Carriers.LAKESHORE, "LB204417"))
                        .group()
                        .rosterSize())
                .isEqualTo(7);
    }

    @Test
    void planIdsStayTheSameInEveryRunAndDifferBetweenConnections() {
        UUID group = UUID.randomUUID();
        Installation one = installation(group, Carriers.CASCADE, "LK-0048213");
        UUID other = UUID.randomUUID();
        Installation two = new Installation(
                other, one.organizationId(), other, group, Carriers.CASCADE, "LK-0048213", one.group());
        assertThat(rosters.plans(one.book())).isEqualTo(rosters.plans(one.book()));
        assertThat(rosters.plans(one.book()))
                .extracting(SyncedPlan::id)
                .doesNotContainAnyElementsOf(
                        rosters.plans(two.book()).stream().map(SyncedPlan::id).toList());
    }

    private Installation installation(UUID groupId, UUID carrierId, String carrierGroupId) {
        UUID connection = UUID.randomUUID();
        return new Installation(
                connection,
                UUID.randomUUID(),
                connection,
                groupId,
                carrierId,
                carrierGroupId,
                new GroupAtCarrier(directory.get(carrierId).plans(), 7, 42));
    }
}
