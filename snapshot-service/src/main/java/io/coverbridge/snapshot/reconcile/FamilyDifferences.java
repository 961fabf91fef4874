package io.coverbridge.snapshot.reconcile;

import io.coverbridge.events.DifferenceClassification;
import io.coverbridge.events.DifferenceObject;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.snapshot.decision.HeldEnrollment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares what a platform has said of a family with what a carrier has of it. */
public final class FamilyDifferences {

    /** Of these a carrier often says nothing, and a platform need not repeat them. */
    private static final Set<String> SELDOM_TOLD =
            Set.of("latest_change_effective_date", "signature_date", "pcp_details", "carrier_config");

    private final LocalDate today;
    private final List<Found> found = new ArrayList<>();
    private final Set<UUID> compared = new HashSet<>();

    private FamilyDifferences(LocalDate today) {
        this.today = today;
    }

    /**
     * What the platform has said.
     *
     * @param enrollments what was held before the carrier's data came in
     * @param members demographics of those that a snapshot has told of
     * @param remembered discrepancies that are known already
     */
    public record Platform(List<HeldEnrollment> enrollments, List<FamilyMember> members, List<Remembered> remembered) {
        public Platform {
            enrollments = List.copyOf(enrollments);
            members = List.copyOf(members);
            remembered = List.copyOf(remembered);
        }
    }

    /**
     * What a comparison came to.
     *
     * @param found what differs
     * @param compared every thing that was looked at: discrepancies about those that are not found are over
     */
    public record Compared(List<Found> found, Set<UUID> compared) {
        public Compared {
            found = List.copyOf(found);
            compared = Set.copyOf(compared);
        }
    }

    /**
     * Compares coverage that counts, and people that both sides tell of. What ended before today and is not told any more is
     * no difference: carriers do not tell their history for ever.
     *
     * @param carrier what the carrier has; null if it does not tell of the family any more
     */
    public static Compared between(Platform platform, @Nullable Family carrier, LocalDate today) {
        FamilyDifferences differences = new FamilyDifferences(today);
        differences.enrollments(platform, carrier == null ? Map.of() : Facts.enrollments(carrier));
        if (carrier != null) {
            differences.members(platform, carrier.members());
        }
        return new Compared(differences.found, differences.compared);
    }

    private void enrollments(Platform platform, Map<UUID, Facts> carrier) {
        Map<UUID, Facts> said = new LinkedHashMap<>();
        platform.enrollments().forEach(held -> said.put(held.enrollment().id(), Facts.of(held)));
        platform.remembered().stream().filter(Remembered::isOfEnrollment).forEach(each -> overlay(said, each));
        Map<UUID, Facts> left = new LinkedHashMap<>(carrier);
        Map<UUID, Facts> pairs = new HashMap<>();
        said.keySet().stream().filter(left::containsKey).forEach(id -> pairs.put(id, left.remove(id)));
        said.forEach((id, facts) -> {
            if (!pairs.containsKey(id) && facts.counts()) {
                left.values().stream()
                        .filter(other -> other.slot().equals(facts.slot()))
                        .findFirst()
                        .ifPresent(other -> pairs.put(id, left.remove(other.id())));
            }
        });
        said.forEach((id, facts) -> compare(facts, pairs.get(id)));
        left.values().forEach(this::surplus);
    }

    private void overlay(Map<UUID, Facts> said, Remembered remembered) {
        UUID id = remembered.objectId();
        compared.add(id);
        if (remembered.unknownToPlatform()) {
            said.remove(id);
            return;
        }
        Facts facts = said.getOrDefault(id, new Facts(DifferenceObject.INDIVIDUAL_ENROLLMENT, id, Map.of()))
                .overlaid(remembered.fields());
        if (facts.get(Facts.START) != null && facts.get(Facts.END) != null) {
            said.put(id, facts);
        }
    }

    private void compare(Facts platform, @Nullable Facts carrier) {
        compared.add(platform.id());
        if (carrier == null) {
            if (platform.isInForce(today)) {
                add(platform, DifferenceClassification.MISSING_FROM_CARRIER, all(platform, true));
            }
            return;
        }
        List<DifferingField> fields = differing(platform, carrier);
        if (fields.isEmpty() || !(platform.counts() || carrier.counts())) {
            return;
        }
        boolean wanted = platform.isInForce(today);
        if (wanted == carrier.isInForce(today)) {
            add(platform, DifferenceClassification.FIELD_MISMATCH, fields);
        } else {
            add(
                    platform,
                    wanted
                            ? DifferenceClassification.MISSING_FROM_CARRIER
                            : DifferenceClassification.MISSING_FROM_PLATFORM,
                    fields);
        }
    }

    private void surplus(Facts carrier) {
        compared.add(carrier.id());
        if (carrier.isInForce(today)) {
            add(carrier, DifferenceClassification.MISSING_FROM_PLATFORM, all(carrier, false));
        }
    }

    private void members(Platform platform, List<FamilyMember> told) {
        Map<UUID, FamilyMember> said = new HashMap<>();
        platform.members().forEach(member -> said.put(member.id(), member));
        Map<UUID, Remembered> remembered = new HashMap<>();
        platform.remembered().forEach(each -> remembered.put(each.objectId(), each));
        for (FamilyMember member : told) {
            FamilyMember known = said.get(member.id());
            compared.add(member.id());
            if (known == null) {
                continue;
            }
            Remembered before = remembered.get(member.id());
            Facts facts = before == null ? Facts.of(known) : Facts.of(known).overlaid(before.fields());
            Facts carrier = Facts.of(member);
            List<DifferingField> fields = facts.values().keySet().stream()
                    .filter(name -> Values.conflict(facts.get(name), carrier.get(name)))
                    .map(name -> new DifferingField(name, facts.get(name), carrier.get(name)))
                    .toList();
            if (!fields.isEmpty()) {
                add(facts, DifferenceClassification.FIELD_MISMATCH, fields);
            }
        }
    }

    private void add(Facts facts, DifferenceClassification classification, List<DifferingField> fields) {
        found.add(new Found(facts.type(), facts.id(), classification, fields));
    }

    private static List<DifferingField> differing(Facts platform, Facts carrier) {
        Set<String> names = new LinkedHashSet<>(platform.values().keySet());
        names.addAll(carrier.values().keySet());
        return names.stream()
                .filter(name -> SELDOM_TOLD.contains(name)
                        ? Values.conflict(platform.get(name), carrier.get(name))
                        : !Values.same(platform.get(name), carrier.get(name)))
                .map(name -> new DifferingField(name, platform.get(name), carrier.get(name)))
                .toList();
    }

    private static List<DifferingField> all(Facts facts, boolean ofPlatform) {
        return facts.values().entrySet().stream()
                .map(entry -> new DifferingField(
                        entry.getKey(), ofPlatform ? entry.getValue() : null, ofPlatform ? null : entry.getValue()))
                .toList();
    }
}
