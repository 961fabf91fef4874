package io.coverbridge.snapshot.document;

import io.coverbridge.events.member.IndividualType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The members that a document describes, by their ids. */
final class Members {

    private final Map<UUID, Place> byId = new HashMap<>();
    private final Map<String, Place> byCustomId = new HashMap<>();
    private final Place employee;
    private boolean readable;

    private Members(Place employee) {
        this.employee = employee;
    }

    /** Notes ids that two members have, and SSNs that are used as ids. */
    static Members of(Place snapshot, Findings findings) {
        Members members = new Members(snapshot.at("employee"));
        members.readable =
                !snapshot.has("dependents") || snapshot.at("dependents").node().isArray();
        Stream.concat(Stream.of(members.employee), snapshot.each("dependents")).forEach(member -> {
            members.add(member, findings);
            checkSsn(member, findings);
        });
        return members;
    }

    /** Whether every member has ids, and they could be read; if not, nobody can be said to be missing. */
    boolean readable() {
        return readable;
    }

    Optional<Place> byId(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Place> byCustomId(String customIndividualId) {
        return Optional.ofNullable(byCustomId.get(customIndividualId));
    }

    /** Which place a member has in the family. */
    IndividualType typeOf(Place member) {
        return member == employee ? IndividualType.EMPLOYEE : IndividualType.DEPENDENT;
    }

    private void add(Place member, Findings findings) {
        member.uuid("id").ifPresent(id -> add(byId, id, member, "id", findings));
        member.label("custom_individual_id")
                .ifPresent(id -> add(byCustomId, id, member, "custom_individual_id", findings));
        readable &= (member.has("id") || member.has("custom_individual_id"))
                && member.has("id") == member.uuid("id").isPresent()
                && member.has("custom_individual_id")
                        == member.label("custom_individual_id").isPresent();
    }

    private static <T> void add(Map<T, Place> members, T id, Place member, String field, Findings findings) {
        if (members.putIfAbsent(id, member) != null) {
            findings.add(member.pathOf(field), "Not unique.");
        }
    }

    private static void checkSsn(Place member, Findings findings) {
        Optional<String> ssn = member.at("person").text("ssn");
        Optional<String> digits = member.label("custom_individual_id")
                .map(id -> id.replace(" ", "").replace("-", ""));
        if (ssn.isPresent() && ssn.equals(digits)) {
            findings.add(member.pathOf("custom_individual_id"), "Must not be the SSN.");
        }
    }
}
