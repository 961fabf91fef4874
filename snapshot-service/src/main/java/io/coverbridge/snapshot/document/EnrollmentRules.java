package io.coverbridge.snapshot.document;

import io.coverbridge.events.member.IndividualType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What holds between a coverage, the members enrolled in it and those that the document describes. */
final class EnrollmentRules {

    private static final Set<String> TYPES =
            Arrays.stream(IndividualType.values()).map(IndividualType::wire).collect(Collectors.toUnmodifiableSet());

    private static final String UNKNOWN = "No member of this snapshot has this id.";

    private final Members members;
    private final EventRules events;
    private final Findings findings;

    EnrollmentRules(Members members, EventRules events, Findings findings) {
        this.members = members;
        this.events = events;
        this.findings = findings;
    }

    void check(Place coverage) {
        if (coverage.has("cobra_details")) {
            checkOrder(coverage.at("cobra_details"), "eligibility_start_date", "eligibility_end_date", 0);
        }
        coverage.each("enrolled_members").forEach(enrolled -> {
            // The day before the start is how a coverage is waived.
            checkOrder(enrolled, "effective_start_date", "effective_end_date", 1);
            events.checkReference(enrolled, findings);
            if (members.readable()) {
                checkMember(enrolled);
            }
        });
    }

    private void checkOrder(Place place, String start, String end, int daysBefore) {
        Optional<LocalDate> earliest = place.day(start).map(day -> day.minusDays(daysBefore));
        Optional<LocalDate> last = place.day(end);
        if (earliest.isPresent() && last.isPresent() && last.get().isBefore(earliest.get())) {
            String least = daysBefore == 0 ? start : "the day before " + start;
            findings.add(place.pathOf(end), "Must not be before " + least + ".");
        }
    }

    private void checkMember(Place enrolled) {
        Optional<UUID> id = enrolled.uuid("individual_id");
        Optional<String> customId = enrolled.label("custom_individual_id");
        Optional<Place> byId = id.flatMap(members::byId);
        Optional<Place> byCustomId = customId.flatMap(members::byCustomId);
        if (id.isPresent() && byId.isEmpty()) {
            findings.add(enrolled.pathOf("individual_id"), UNKNOWN);
        }
        if (customId.isPresent() && byCustomId.isEmpty()) {
            findings.add(enrolled.pathOf("custom_individual_id"), UNKNOWN);
        } else if (byId.isPresent() && byCustomId.isPresent() && byId.get() != byCustomId.get()) {
            findings.add(enrolled.pathOf("custom_individual_id"), "Not the member that individual_id names.");
        }
        byId.or(() -> byCustomId).ifPresent(member -> checkType(enrolled, member));
    }

    private void checkType(Place enrolled, Place member) {
        String type = enrolled.text("individual_type").orElse("");
        IndividualType actual = members.typeOf(member);
        if (!actual.wire().equals(type) && TYPES.contains(type)) {
            findings.add(enrolled.pathOf("individual_type"), "Not the type of this member.");
        }
    }
}
