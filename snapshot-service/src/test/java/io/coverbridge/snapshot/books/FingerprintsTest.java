package io.coverbridge.snapshot.books;

import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.member.Address;
import io.coverbridge.events.member.Contact;
import io.coverbridge.events.member.Employment;
import io.coverbridge.events.member.EmploymentDates;
import io.coverbridge.events.member.EmploymentStatus;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.Person;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.events.member.Salary;
import io.coverbridge.events.member.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which demographics are the same. */
class FingerprintsTest {

    private static final Person ROSA = aPerson().build();

    @Test
    void idsAreNotDemographics() {
        FamilyMember one = employee(UUID.randomUUID(), "EMP-1", ROSA, job("100"), Map.of());
        FamilyMember other = employee(UUID.randomUUID(), null, ROSA, job("100"), Map.of());

        assertThat(Fingerprints.canonical(one)).isEqualTo(Fingerprints.canonical(other));
    }

    @Test
    void anAddressForMailThatIsHomeSaysNothing() {
        assertThat(canonical(mailedTo(null))).isEqualTo(canonical(mailedTo(ROSA.homeAddress())));
    }

    @Test
    void blanksAndEmptyObjectsSayNothing() {
        Person blank = withContact(new Contact("", null, null, null, null, null, null));

        assertThat(canonical(blank)).isEqualTo(canonical(withContact(null)));
    }

    @Test
    void orderAndTrailingZerosDoNotCount() {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("branch", Map.of("code", 7));
        one.put("grade", 1.5);
        Map<String, @Nullable Object> other = new LinkedHashMap<>();
        other.put("grade", 1.50);
        other.put("branch", Map.of("code", 7));
        other.put("left_out", null);

        assertThat(Fingerprints.canonical(employee(UUID.randomUUID(), null, ROSA, job("61250.50"), one)))
                .isEqualTo(Fingerprints.canonical(employee(UUID.randomUUID(), null, ROSA, job("61250.5"), other)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whateverElseDiffersCounts(FamilyMember other) {
        assertThat(Fingerprints.canonical(other))
                .isNotEqualTo(Fingerprints.canonical(employee(UUID.randomUUID(), null, ROSA, job("100"), Map.of())));
    }

    static Stream<FamilyMember> others() {
        UUID id = UUID.randomUUID();
        Address elsewhere = new Address("1 Other Road", null, "Duluth", State.MN, "55802", null);
        return Stream.of(
                employee(id, null, aPerson().named("Rose", "Calder").build(), job("100"), Map.of()),
                employee(id, null, aPerson().born("1984-03-10").build(), job("100"), Map.of()),
                employee(id, null, aPerson().withSsn("912031457").build(), job("100"), Map.of()),
                employee(id, null, aPerson().married().build(), job("100"), Map.of()),
                employee(id, null, aPerson().smoking().build(), job("100"), Map.of()),
                employee(id, null, aPerson().reachedAt("a@b.example").build(), job("100"), Map.of()),
                employee(id, null, mailedTo(elsewhere), job("100"), Map.of()),
                employee(id, null, ROSA, job("101"), Map.of()),
                employee(id, null, ROSA, job("100"), Map.of("branch", List.of("a"))),
                new FamilyMember(id, IndividualType.EMPLOYEE, null, null, "00451", ROSA, job("100"), Map.of()),
                new FamilyMember(
                        id, IndividualType.DEPENDENT, Relationship.CHILD, null, null, ROSA, job("100"), Map.of()));
    }

    private static byte[] canonical(Person person) {
        return Fingerprints.canonical(employee(UUID.randomUUID(), null, person, job("100"), Map.of()));
    }

    private static FamilyMember employee(
            UUID id,
            @Nullable String customId,
            Person person,
            Employment job,
            Map<String, @Nullable Object> classifications) {
        return new FamilyMember(id, IndividualType.EMPLOYEE, null, customId, null, person, job, classifications);
    }

    private static Employment job(String salary) {
        return new Employment(
                EmploymentStatus.FULL_TIME,
                40,
                null,
                new EmploymentDates(LocalDate.of(2020, 2, 3), null, null, null, null),
                new Salary(new BigDecimal(salary), null, null, null));
    }

    private static Person mailedTo(@Nullable Address mail) {
        return person(mail, null);
    }

    private static Person withContact(@Nullable Contact contact) {
        return person(ROSA.mailingAddress(), contact);
    }

    private static Person person(@Nullable Address mail, @Nullable Contact contact) {
        return new Person(
                ROSA.firstName(),
                null,
                ROSA.lastName(),
                null,
                null,
                ROSA.dateOfBirth(),
                ROSA.sex(),
                null,
                null,
                ROSA.homeAddress(),
                mail,
                contact,
                null);
    }
}
