package io.coverbridge.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.coverbridge.events.member.Address;
import io.coverbridge.events.member.Contact;
import io.coverbridge.events.member.Employment;
import io.coverbridge.events.member.EmploymentDates;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.PcpDetails;
import io.coverbridge.events.member.Person;
import io.coverbridge.events.member.PersonDetails;
import io.coverbridge.events.member.Salary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People's data travels sealed, stays off the public topics and is never printed. */
class PersonalDataTest {

    private static final int TRIES = 200;

    private static final Set<Class<?>> OF_PEOPLE = Set.of(
            Family.class,
            FamilyMember.class,
            Person.class,
            Address.class,
            Contact.class,
            PersonDetails.class,
            Employment.class,
            EmploymentDates.class,
            Salary.class,
            PcpDetails.class);

    /** Names that say nothing of a person where they stand in an event about a group. */
    private static final Set<String> OF_GROUPS_TOO = Set.of("id", "effective_end_date");

    static Stream<EventType<?>> publicTypes() {
        return EventType.all().stream().filter(type -> type.topic().audience() == Topic.Audience.PLATFORMS);
    }

    static Stream<EventType<?>> sealedTypes() {
        return EventType.all().stream().filter(EventType::sealed);
    }

    @Test
    void whatHoldsPeoplesDataIsSealedAndNothingElse() {
        assertThat(sealedTypes())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(EventType.all().stream()
                        .filter(type -> !Collections.disjoint(Records.typesOf(type.data()), OF_PEOPLE))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("publicTypes")
    void aPublicTopicHasNoSealedTypeAndNoFieldOfAPerson(EventType<?> type) {
        assertThat(type.sealed()).isFalse();
        assertThat(Field.of(type).flatMap(field -> field.path().stream()))
                .doesNotContainAnyElementsOf(namesOfPeoplesData());
    }

    @Test
    void theNamesOfPeoplesDataAreKnown() {
        assertThat(namesOfPeoplesData())
                .contains("first_name", "ssn", "date_of_birth", "street_one", "home_phone", "amount");
    }

    @ParameterizedTest
    @MethodSource("sealedTypes")
    void noRecordPrintsWhatItHoldsOfPeople(EventType<?> type) {
        Set<Class<?>> printed = new HashSet<>();
        for (long seed = 0; seed < TRIES; seed++) {
            Records.within(new RandomEvents(seed).of(type))
                    .filter(record ->
                            record.getClass().getPackageName().endsWith(".member") || record.getClass() == type.data())
                    .peek(record -> printed.add(record.getClass()))
                    .forEach(record -> assertThat(record.toString()).doesNotContain(secretsOf(record)));
        }
        assertThat(printed)
                .containsAll(Records.typesOf(type.data()).stream()
                        .filter(each -> each.isRecord() && each.getPackageName().endsWith(".member"))
                        .toList());
    }

    /** Texts, days and amounts that are long enough to be no accident; the names of changed fields are no secret. */
    private static List<String> secretsOf(Record record) {
        Set<String> names = Records.within(record)
                .flatMap(each -> each instanceof io.coverbridge.events.member.FamilyChange change
                        ? change.fields().stream()
                        : Stream.empty())
                .collect(Collectors.toSet());
        return Stream.concat(
                        Stream.of("\u0000"),
                        Records.leaves(record)
                                .filter(leaf -> leaf instanceof String
                                        || leaf instanceof LocalDate
                                        || leaf instanceof BigDecimal
                                        || leaf instanceof Double)
                                .map(Object::toString)
                                .filter(text -> text.length() >= 6 && !names.contains(text)))
                .toList();
    }

    private static Set<String> namesOfPeoplesData() {
        return OF_PEOPLE.stream()
                .flatMap(type -> Records.typesOf(type).stream())
                .filter(Class::isRecord)
                .filter(type -> type != Family.class && type != FamilyMember.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(component -> new SnakeCaseStrategy().translate(component.getName()))
                .filter(name -> !OF_GROUPS_TOO.contains(name))
                .collect(Collectors.toSet());
    }
}
