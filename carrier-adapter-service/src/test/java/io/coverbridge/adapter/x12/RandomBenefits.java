package io.coverbridge.adapter.x12;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.member.Address;
import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.Contact;
import io.coverbridge.events.member.Employment;
import io.coverbridge.events.member.EmploymentDates;
import io.coverbridge.events.member.EmploymentStatus;
import io.coverbridge.events.member.EventCategory;
import io.coverbridge.events.member.EventReason;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.LifeEvent;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.MaritalStatus;
import io.coverbridge.events.member.PatientRelationship;
import io.coverbridge.events.member.PcpDetails;
import io.coverbridge.events.member.Person;
import io.coverbridge.events.member.PersonDetails;
import io.coverbridge.events.member.ProviderCodeType;
import io.coverbridge.events.member.ProviderEntityType;
import io.coverbridge.events.member.ProviderRole;
import io.coverbridge.events.member.QualifyingEventReason;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.events.member.Salary;
import io.coverbridge.events.member.SalaryType;
import io.coverbridge.events.member.SalaryUnit;
import io.coverbridge.events.member.Sex;
import io.coverbridge.events.member.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Families and what changes in them, with a liking for what files find hard. The same seed makes the same. */
public final class RandomBenefits {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String HARD = "*:~^|><`'\"&,.-/()#@éüßñŁø中\u001d\u0007 ";

    private final Random random;

    public RandomBenefits(long seed) {
        random = new Random(seed);
    }

    /** An instruction such as the hub makes: each change is of a member and an enrollment of the family. */
    public CarrierInstruction instruction(int mostMembers, int mostCoverages) {
        List<FamilyMember> members = new ArrayList<>();
        members.add(member(null));
        for (int i = random.nextInt(mostMembers); i > 0; i--) {
            members.add(member(oneOf(Relationship.values())));
        }
        List<FamilyCoverage> coverages = new ArrayList<>();
        List<FamilyChange> changes = new ArrayList<>();
        for (FamilyMember member : members) {
            if (random.nextInt(3) == 0) {
                changes.add(new FamilyChange(
                        FamilyChange.Type.DEMOGRAPHIC,
                        null,
                        member.id(),
                        maybe(this::event),
                        random.nextBoolean() ? List.of() : List.of("last_name")));
            }
        }
        for (int i = random.nextInt(mostCoverages) + 1; i > 0; i--) {
            coverages.add(coverage(members, changes));
        }
        if (changes.isEmpty()) {
            changes.add(new FamilyChange(
                    FamilyChange.Type.DEMOGRAPHIC, null, members.get(0).id(), null, List.of("ssn")));
        }
        Family family = new Family(members, coverages);
        UUID any = uuid();
        return new CarrierInstruction(
                any, any, any, any, any, word(1, 20), members.get(0).id(), 1, changes, family);
    }

    private FamilyCoverage coverage(List<FamilyMember> members, List<FamilyChange> changes) {
        List<FamilyEnrollment> enrollments = new ArrayList<>();
        for (FamilyMember member : members) {
            if (member.individualType() == IndividualType.EMPLOYEE || random.nextBoolean()) {
                FamilyEnrollment enrollment = enrollment(member);
                enrollments.add(enrollment);
                if (random.nextInt(4) != 0) {
                    changes.add(change(member, enrollment));
                }
            }
        }
        return new FamilyCoverage(
                oneOf(LineOfCoverage.values()),
                uuid(),
                text(1, 80),
                maybe(this::date),
                labels(),
                random.nextInt(4) == 0 ? cobra() : null,
                enrollments);
    }

    private FamilyEnrollment enrollment(FamilyMember member) {
        LocalDate start = date();
        LocalDate end = switch (random.nextInt(3)) {
            case 0 -> start.minusDays(1);
            case 1 -> start.plusDays(random.nextInt(500));
            default -> FamilyEnrollment.OPEN_END;
        };
        return new FamilyEnrollment(
                uuid(),
                member.id(),
                member.individualType(),
                start,
                end,
                maybe(this::date),
                maybe(() -> random.nextInt(10) == 0 ? Integer.MAX_VALUE : random.nextInt(1_000_000)),
                maybe(this::pcp));
    }

    private FamilyChange change(FamilyMember member, FamilyEnrollment enrollment) {
        LocalDate end = enrollment.effectiveEndDate();
        FamilyChange.Type type;
        if (end.isBefore(enrollment.effectiveStartDate())) {
            type = FamilyChange.Type.WAIVER;
        } else if (end.equals(FamilyEnrollment.OPEN_END)) {
            type = oneOf(new FamilyChange.Type[] {
                FamilyChange.Type.ADDITION, FamilyChange.Type.CHANGE, FamilyChange.Type.REINSTATEMENT
            });
        } else {
            type = random.nextBoolean() ? FamilyChange.Type.TERMINATION : FamilyChange.Type.CHANGE;
        }
        return new FamilyChange(type, enrollment.id(), member.id(), maybe(this::event), List.of());
    }

    private FamilyMember member(@Nullable Relationship relationship) {
        return new FamilyMember(
                uuid(),
                relationship == null ? IndividualType.EMPLOYEE : IndividualType.DEPENDENT,
                relationship,
                maybe(() -> word(1, 50)),
                maybe(() -> word(1, 50)),
                person(),
                relationship == null ? employment() : null,
                labels());
    }

    private Person person() {
        Address home = maybe(this::address);
        return new Person(
                name(),
                maybe(() -> text(0, 40)),
                name(),
                maybe(() -> text(0, 12)),
                null,
                date(),
                oneOf(Sex.values()),
                maybe(() -> "9" + digits(2) + "1" + digits(1) + "5" + digits(3)),
                maybe(() -> oneOf(MaritalStatus.values())),
                home,
                random.nextBoolean() ? home : maybe(this::address),
                maybe(this::contact),
                maybe(this::details));
    }

    private Address address() {
        return new Address(
                name(),
                maybe(() -> text(0, 70)),
                "Po" + name(),
                oneOf(State.values()),
                digits(5) + (random.nextBoolean() ? "" : "-" + digits(4)),
                maybe(() -> text(0, 40)));
    }

    private Contact contact() {
        return new Contact(
                maybe(() -> word(1, 60) + "@example.com"),
                null,
                maybe(() -> "+1" + (2 + random.nextInt(8)) + digits(9)),
                maybe(() -> "+49" + digits(9)),
                maybe(() -> random.nextBoolean() ? "ES" : "Spanish"),
                null,
                null);
    }

    private PersonDetails details() {
        return new PersonDetails(
                null,
                maybe(() -> new PersonDetails.Disability(maybe(random::nextBoolean), null, null)),
                null,
                maybe(random::nextBoolean),
                maybe(() -> new PersonDetails.Tobacco(maybe(random::nextBoolean), null, null, null)));
    }

    private Employment employment() {
        return new Employment(
                oneOf(EmploymentStatus.values()),
                random.nextInt(100),
                null,
                new EmploymentDates(date(), maybe(this::date), maybe(this::date), maybe(this::date), maybe(this::date)),
                maybe(() -> new Salary(
                        maybe(() -> BigDecimal.valueOf(1 + random.nextInt(10_000_000), random.nextInt(5) - 1)),
                        maybe(() -> oneOf(SalaryType.values())),
                        maybe(() -> oneOf(SalaryUnit.values())),
                        null)));
    }

    private PcpDetails pcp() {
        List<PcpDetails.Provider> providers = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            providers.add(new PcpDetails.Provider(
                    word(2, 20),
                    oneOf(ProviderCodeType.values()),
                    maybe(() -> oneOf(ProviderRole.values())),
                    maybe(() -> oneOf(ProviderEntityType.values())),
                    maybe(() -> text(0, 40)),
                    maybe(() -> text(0, 40)),
                    maybe(() -> text(0, 70)),
                    maybe(() -> text(0, 70)),
                    maybe(() -> oneOf(PatientRelationship.values()))));
        }
        return new PcpDetails(providers);
    }

    private CobraDetails cobra() {
        return new CobraDetails(
                random.nextBoolean(),
                date(),
                date(),
                maybe(this::date),
                maybe(() -> oneOf(QualifyingEventReason.values())));
    }

    private Map<String, @Nullable Object> labels() {
        Map<String, @Nullable Object> labels = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            labels.put(word(1, 15), maybe(() -> random.nextBoolean() ? text(0, 15) : random.nextInt(100)));
        }
        return labels;
    }

    private LifeEvent event() {
        return new LifeEvent("event", date(), oneOf(EventReason.values()), EventCategory.COVERAGE);
    }

    private LocalDate date() {
        return LocalDate.of(1930, 1, 1).plusDays(random.nextInt(40_000));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private String name() {
        return LETTERS.charAt(random.nextInt(52)) + text(0, 80);
    }

    private String text(int min, int max) {
        StringBuilder text = new StringBuilder();
        for (int i = min + random.nextInt(max - min + 1); i > 0; i--) {
            String from = random.nextInt(8) == 0 ? HARD : LETTERS;
            char c = from.charAt(random.nextInt(from.length()));
            text.append(c < ' ' ? ' ' : c);
        }
        return min > 0 && text.isEmpty() ? "x" : text.toString();
    }

    private String word(int min, int max) {
        StringBuilder word = new StringBuilder();
        for (int i = min + random.nextInt(max - min + 1); i > 0; i--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }
}
