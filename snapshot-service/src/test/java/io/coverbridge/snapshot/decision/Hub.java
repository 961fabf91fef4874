package io.coverbridge.snapshot.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.snapshot.document.MemberSnapshot;
import io.coverbridge.snapshot.document.SnapshotBuilder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hub with one group, in memory. Takes snapshots, and delivers what carriers are to be told. */
final class Hub {

    static final UUID GROUP = id("group");
    static final UUID CASCADE = id("Cascade Mutual");
    static final UUID HARBORLINE = id("Harborline Life");

    private static final Fingerprint FINGERPRINT = new PlainFingerprint();
    private static final List<String> LINES = List.of(
            "medical",
            "dental",
            "vision",
            "life-basic",
            "life-voluntary",
            "add-basic",
            "std-basic",
            "ltd-basic",
            "accident-voluntary",
            "critical-illness-voluntary",
            "hospital-indemnity-voluntary");

    private final Map<UUID, CarrierFacts> carriers = new HashMap<>();
    private final Map<UUID, GroupFacts.Connection> connections = new HashMap<>();
    private final List<GroupPlan> plans = new ArrayList<>();
    private final Map<String, UUID> mappings = new HashMap<>();
    private LocalDate today = LocalDate.parse("2026-03-15");
    private HeldFamily family = HeldFamily.NONE;
    private int posted;

    private Hub() {}

    /** With both carriers connected, and a plan {@code <carrier> <line>} in each of their lines. */
    static Hub connected() {
        Hub hub = new Hub();
        for (UUID carrier : List.of(CASCADE, HARBORLINE)) {
            hub.connection(carrier, GroupFacts.State.CONNECTED);
            hub.carrier(new CarrierFacts(carrier, "A carrier", LINES, false, true, null));
            for (LineOfCoverage line : List.of(LineOfCoverage.MEDICAL, LineOfCoverage.DENTAL, LineOfCoverage.VISION)) {
                hub.plan(carrier, line, "Low", null, "all");
                hub.plan(carrier, line, "High", null, "all");
            }
            hub.plan(carrier, LineOfCoverage.LIFE, "Basic", "basic", "employee");
            hub.plan(carrier, LineOfCoverage.LIFE, "Extra", "voluntary", "all");
            hub.plan(carrier, LineOfCoverage.LIFE, "Extra Plus", "voluntary", "all");
            hub.plan(carrier, LineOfCoverage.ACCIDENT, "Low", "voluntary", "all");
        }
        return hub;
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The id of a plan of {@link #connected()}. */
    static UUID planId(UUID carrier, LineOfCoverage line, String name) {
        return id(carrier + line.wire() + name);
    }

    Hub on(String date) {
        today = LocalDate.parse(date);
        return this;
    }

    Hub connection(UUID carrier, GroupFacts.State state) {
        connections.put(carrier, new GroupFacts.Connection(id("connection " + carrier), "G-1", state));
        return this;
    }

    Hub withoutConnection(UUID carrier) {
        connections.remove(carrier);
        return this;
    }

    Hub carrier(CarrierFacts facts) {
        carriers.put(facts.id(), facts);
        return this;
    }

    Hub plan(UUID carrier, LineOfCoverage line, String name, @Nullable String type, String... members) {
        return plan(planId(carrier, line, name), carrier, line, name, null, null, type, members);
    }

    Hub plan(
            UUID id,
            UUID carrier,
            LineOfCoverage line,
            String name,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable String type,
            String... members) {
        plans.add(new GroupPlan(id, carrier, line, name, start, end, type, List.of(members)));
        return this;
    }

    Hub planIsCalled(UUID planId, String name) {
        mappings.put(PlanNames.normalize(name), planId);
        return this;
    }

    HeldFamily family() {
        return family;
    }

    GroupFacts facts() {
        return new GroupFacts(GROUP, carriers, connections, plans, mappings);
    }

    /** A member of the family. */
    KnownMember member(String firstName) {
        return family.members().stream()
                .filter(known -> known.member().person().firstName().equals(firstName))
                .findFirst()
                .orElseThrow();
    }

    /** As if a carrier had told of the family and no platform had named it yet. */
    Hub withoutCustomIds() {
        List<KnownMember> members = family.members().stream()
                .map(known ->
                        new KnownMember(known.employeeId(), withCustomId(known.member(), null), known.fingerprints()))
                .toList();
        family = new HeldFamily(members, family.enrollments());
        return this;
    }

    Resolution resolve(MemberSnapshot document) {
        EmployeeMatch match = Resolve.employee(document, family.members());
        boolean known = match instanceof EmployeeMatch.Known;
        return Resolve.family(document, GROUP, match, family.members(), known ? family.members() : List.of(), ids());
    }

    Refusal refusal(SnapshotBuilder document) {
        assertThat(resolve(document.build())).isInstanceOf(Resolution.Refused.class);
        return ((Resolution.Refused) resolve(document.build())).refusal();
    }

    Resolution.Resolved resolved(SnapshotBuilder document) {
        return resolved(document.build());
    }

    Resolution.Resolved resolved(MemberSnapshot document) {
        Resolution resolution = resolve(document);
        assertThat(resolution).isInstanceOf(Resolution.Resolved.class);
        return (Resolution.Resolved) resolution;
    }

    /** Decides, and changes nothing but that new members are there. */
    Decision preview(SnapshotBuilder document) {
        return preview(document.build());
    }

    Decision preview(MemberSnapshot document) {
        Resolution.Resolved resolved = resolved(document);
        family = withMembers(family, resolved);
        return Decide.decide(resolved.snapshot(), family, facts(), FINGERPRINT, ids(), today);
    }

    /** Decides and delivers. */
    Decision post(SnapshotBuilder document) {
        return post(document.build());
    }

    Decision post(MemberSnapshot document) {
        Decision decision = preview(document);
        decision.carriers().forEach(this::deliver);
        posted++;
        return decision;
    }

    /** One carrier has been sent what was decided for it. */
    void deliver(CarrierDecision decision) {
        family = AppliedDecision.to(family, decision, FINGERPRINT);
    }

    /** These came to their carriers although nobody wants them any more. */
    void unwanted(Set<UUID> enrollmentIds) {
        family = family.without(enrollmentIds);
    }

    static CarrierDecision at(UUID carrier, Decision decision) {
        return decision.carriers().stream()
                .filter(one -> one.carrierId().equals(carrier))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entry for carrier " + carrier));
    }

    /** What a carrier holds once it has been told. */
    static Family familyAt(UUID carrier, Decision decision) {
        return Objects.requireNonNull(at(carrier, decision).family());
    }

    /** A hub with the same group and family. */
    Hub copy() {
        Hub copy = new Hub();
        copy.carriers.putAll(carriers);
        copy.connections.putAll(connections);
        copy.plans.addAll(plans);
        copy.mappings.putAll(mappings);
        copy.today = today;
        copy.family = family;
        copy.posted = posted;
        return copy;
    }

    LocalDate today() {
        return today;
    }

    IdSource ids() {
        return name -> id(posted + name);
    }

    /** Members are known from the moment on in which a snapshot is taken. */
    private static HeldFamily withMembers(HeldFamily family, Resolution.Resolved resolved) {
        Map<UUID, CreatedMember> created = new HashMap<>();
        resolved.created().forEach(one -> created.put(one.id(), one));
        List<KnownMember> members = new ArrayList<>();
        for (KnownMember known : family.members()) {
            CreatedMember linked = created.get(known.id());
            members.add(
                    linked == null
                            ? known
                            : new KnownMember(
                                    known.employeeId(),
                                    withCustomId(known.member(), linked.customIndividualId()),
                                    known.fingerprints()));
        }
        Members stated = new Members(resolved.snapshot(), family, Map.of());
        resolved.newMembers().stream().sorted().forEach(id -> {
            FamilyMember member = stated.stated(id);
            members.add(new KnownMember(stated.employeeId(), Objects.requireNonNull(member), Map.of()));
        });
        return new HeldFamily(members, family.enrollments(), family.unwanted());
    }

    private static FamilyMember withCustomId(FamilyMember member, @Nullable String customId) {
        return new FamilyMember(
                member.id(),
                member.individualType(),
                member.relationship(),
                customId,
                member.groupIndividualId(),
                member.person(),
                member.individualType() == IndividualType.EMPLOYEE ? member.employment() : null,
                member.classifications());
    }
}
