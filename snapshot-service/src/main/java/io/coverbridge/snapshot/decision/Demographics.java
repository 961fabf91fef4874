package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.Employment;
import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.Person;
import io.coverbridge.events.member.Salary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which members a carrier has to hear of anew, because it knows them otherwise or not at all. */
final class Demographics {

    private final Members members;
    private final Fingerprint fingerprint;
    private final LocalDate today;

    Demographics(Members members, Fingerprint fingerprint, LocalDate today) {
        this.members = members;
        this.fingerprint = fingerprint;
        this.today = today;
    }

    /** The employee first, then dependents by id; only those that the document describes. */
    List<FamilyChange> changes(UUID carrierId, List<Row> rows) {
        TreeSet<UUID> concerned = new TreeSet<>();
        for (Row row : rows) {
            if (row.change() != null || !row.enrollment().effectiveEndDate().isBefore(today)) {
                concerned.add(row.individualId());
            }
        }
        List<FamilyChange> changes = new ArrayList<>();
        if (!concerned.isEmpty()) {
            concerned.remove(members.employeeId());
            tell(members.employeeId(), carrierId, changes);
            concerned.forEach(id -> tell(id, carrierId, changes));
        }
        return changes;
    }

    private void tell(UUID id, UUID carrierId, List<FamilyChange> changes) {
        FamilyMember stated = members.stated(id);
        if (stated == null) {
            return;
        }
        KnownMember held = members.held(id);
        String known = held == null ? null : held.fingerprints().get(carrierId);
        if (held == null || known == null) {
            changes.add(change(id, List.of()));
        } else if (!fingerprint.matches(stated, known)) {
            changes.add(change(id, differing(held.member(), stated)));
        }
    }

    private FamilyChange change(UUID id, List<String> fields) {
        return new FamilyChange(FamilyChange.Type.DEMOGRAPHIC, null, id, members.cause(id), fields);
    }

    private static List<String> differing(FamilyMember held, FamilyMember stated) {
        List<String> fields = new ArrayList<>();
        Person old = held.person();
        Person person = stated.person();
        note(fields, old.firstName(), person.firstName(), "first_name");
        note(fields, old.middleName(), person.middleName(), "middle_name");
        note(fields, old.lastName(), person.lastName(), "last_name");
        note(fields, old.suffix(), person.suffix(), "suffix");
        note(fields, old.maidenName(), person.maidenName(), "maiden_name");
        note(fields, old.dateOfBirth(), person.dateOfBirth(), "date_of_birth");
        note(fields, old.sex(), person.sex(), "sex");
        note(fields, old.ssn(), person.ssn(), "ssn");
        note(fields, old.maritalStatus(), person.maritalStatus(), "marital_status");
        note(fields, old.homeAddress(), person.homeAddress(), "home_address");
        note(fields, old.mailingAddress(), person.mailingAddress(), "mailing_address");
        note(fields, old.contact(), person.contact(), "contact");
        note(fields, old.details(), person.details(), "details");
        note(fields, held.relationship(), stated.relationship(), "relationship");
        note(fields, held.groupIndividualId(), stated.groupIndividualId(), "group_individual_id");
        if (!same(held.employment(), stated.employment())) {
            fields.add("employment");
        }
        if (!JsonValues.same(held.classifications(), stated.classifications())) {
            fields.add("classifications");
        }
        return fields;
    }

    private static void note(List<String> fields, @Nullable Object one, @Nullable Object other, String field) {
        if (!Objects.equals(one, other)) {
            fields.add(field);
        }
    }

    private static boolean same(@Nullable Employment one, @Nullable Employment other) {
        return Objects.equals(one, other)
                || (one != null
                        && other != null
                        && one.employmentStatus() == other.employmentStatus()
                        && one.hoursWorked() == other.hoursWorked()
                        && Objects.equals(one.occupation(), other.occupation())
                        && one.employmentDates().equals(other.employmentDates())
                        && same(one.salary(), other.salary()));
    }

    /** Dollars are the same with and without cents. */
    private static boolean same(@Nullable Salary one, @Nullable Salary other) {
        return one != null
                && other != null
                && JsonValues.same(one.amount(), other.amount())
                && one.type() == other.type()
                && one.unit() == other.unit()
                && Objects.equals(one.effectiveDate(), other.effectiveDate());
    }
}
