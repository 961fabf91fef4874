package io.coverbridge.adapter.books;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.adapter.installed.FamilyKey;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Families that were read out of a body, and where in the body they are.
 *
 * @param path the list in the body
 * @param nodes what the body has there
 * @param families the same families in the same order, each with its employee first
 */
record GivenRoster(String path, List<JsonNode> nodes, List<Family> families) {

    boolean isEmpty() {
        return families.isEmpty();
    }

    int members() {
        return families.stream().mapToInt(family -> family.members().size()).sum();
    }

    /** Those without the families at some places. */
    List<Family> without(List<Integer> places) {
        return IntStream.range(0, families.size())
                .filter(place -> !places.contains(place))
                .mapToObj(families::get)
                .toList();
    }

    /** Where one of the families is. */
    String at(int place) {
        return path + "[" + place + "]";
    }

    /** Where something of one of the families is. */
    String at(FamilyKey key) {
        int place = 0;
        while (!GivenFamilies.employeeOf(families.get(place)).equals(key.employeeId())) {
            place++;
        }
        return at(place)
                + switch (key.kind()) {
                    case MEMBER_ID -> member(place, key.id()) + ".id";
                    case SSN -> member(place, key.id()) + ".person.ssn";
                    case ENROLLMENT_ID -> enrollment(families.get(place).coverages(), key.id()) + ".id";
                };
    }

    private String member(int place, UUID id) {
        List<UUID> ids =
                families.get(place).members().stream().map(FamilyMember::id).toList();
        int employee = GivenFamilies.placeOfEmployee(nodes.get(place));
        int read = ids.indexOf(id);
        // In the body, the employee may come after some of the others.
        int given = read == 0 ? employee : read <= employee ? read - 1 : read;
        return ".members[" + given + "]";
    }

    private static String enrollment(List<FamilyCoverage> coverages, UUID id) {
        for (int i = 0; i < coverages.size(); i++) {
            List<UUID> ids = coverages.get(i).enrollments().stream()
                    .map(FamilyEnrollment::id)
                    .toList();
            if (ids.contains(id)) {
                return ".coverages[" + i + "].enrollments[" + ids.indexOf(id) + "]";
            }
        }
        throw new IllegalArgumentException("the family has no such enrollment");
    }

    @Override
    public String toString() {
        return "GivenRoster[redacted]";
    }
}
