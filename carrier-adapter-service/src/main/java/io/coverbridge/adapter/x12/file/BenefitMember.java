package io.coverbridge.adapter.x12.file;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a member: who it is, what happens, and the coverages that it happens to. Never prints itself.
 *
 * @param references in the order of the file; the subscriber's number {@code 0F} first, then the group's {@code 1L}
 * @param dates of the member; of the coverages in these
 * @param reach up to three
 * @param health a code of HLH01
 * @param languages codes of ISO 639
 * @param mailingAddress only where it is not home
 * @param previous only where a known member is corrected
 * @param disabilities up to four
 * @param coverages up to 99
 * @param categories labels of the member
 */
public record BenefitMember(
        InsuredStatus status,
        List<Reference> references,
        List<FileDate> dates,
        PersonName name,
        List<Reach> reach,
        @Nullable PostalAddress homeAddress,
        @Nullable Demographics demographics,
        @Nullable Income income,
        List<Amount> amounts,
        @Nullable String health,
        List<String> languages,
        @Nullable PreviousIdentity previous,
        @Nullable PostalAddress mailingAddress,
        List<Disability> disabilities,
        List<BenefitCoverage> coverages,
        List<Category> categories) {

    /** Qualifier of the subscriber's number. */
    public static final String SUBSCRIBER = "0F";

    /** Qualifier of the number that the carrier has for the group. */
    public static final String GROUP = "1L";

    /** Qualifier of the hub's id of the member. */
    public static final String MEMBER = "6O";

    /** Qualifier of the platform's id of the member. */
    public static final String PLATFORM = "23";

    /** Qualifier of the employer's id of the member. */
    public static final String EMPLOYER = "ABB";

    public BenefitMember {
        references = List.copyOf(references);
        dates = List.copyOf(dates);
        reach = List.copyOf(reach);
        amounts = List.copyOf(amounts);
        languages = List.copyOf(languages);
        disabilities = List.copyOf(disabilities);
        coverages = List.copyOf(coverages);
        categories = List.copyOf(categories);
    }

    /** The subscriber's number; empty if the row has none. */
    public String subscriberNumber() {
        String number = reference(SUBSCRIBER);
        return number == null ? "" : number;
    }

    /** The first reference with that qualifier. */
    public @Nullable String reference(String qualifier) {
        return Reference.find(references, qualifier);
    }

    /** The first date with that qualifier. */
    public @Nullable LocalDate date(String qualifier) {
        return FileDate.find(dates, qualifier);
    }

    @Override
    public String toString() {
        return "BenefitMember[redacted]";
    }
}
