package io.coverbridge.snapshot.document;

import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.PcpDetails;
import io.coverbridge.events.member.ProviderCodeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** See {@link Snapshots#theEmployee()} and {@link Snapshots#theDependent(String)}. */
public final class EnrollmentBuilder {

    private final IndividualType type;
    private @Nullable UUID individualId;
    private @Nullable String customIndividualId;
    private LocalDate start = LocalDate.of(2026, 1, 1);
    private LocalDate end = FamilyEnrollment.OPEN_END;
    private @Nullable LocalDate latestChange;
    private @Nullable String eventId;
    private @Nullable Integer volume;
    private @Nullable PcpDetails pcpDetails;

    private EnrollmentBuilder(IndividualType type) {
        this.type = type;
    }

    static EnrollmentBuilder ofEmployee() {
        return new EnrollmentBuilder(IndividualType.EMPLOYEE);
    }

    static EnrollmentBuilder ofDependent() {
        return new EnrollmentBuilder(IndividualType.DEPENDENT);
    }

    public EnrollmentBuilder withId(UUID individualId) {
        this.individualId = individualId;
        return this;
    }

    public EnrollmentBuilder knownAs(String customIndividualId) {
        this.customIndividualId = customIndividualId;
        return this;
    }

    public EnrollmentBuilder from(String date) {
        start = LocalDate.parse(date);
        return this;
    }

    /** Last day of coverage. */
    public EnrollmentBuilder until(String date) {
        end = LocalDate.parse(date);
        return this;
    }

    /** Ended the day before it started; say the start first. */
    public EnrollmentBuilder waived() {
        end = start.minusDays(1);
        return this;
    }

    public EnrollmentBuilder changedOn(String date) {
        latestChange = LocalDate.parse(date);
        return this;
    }

    public EnrollmentBuilder changedBy(String eventId) {
        this.eventId = eventId;
        return this;
    }

    /** Whole dollars. */
    public EnrollmentBuilder forVolume(int volume) {
        this.volume = volume;
        return this;
    }

    public EnrollmentBuilder seeing(String nationalProviderIdentifier) {
        pcpDetails = new PcpDetails(List.of(new PcpDetails.Provider(
                nationalProviderIdentifier,
                ProviderCodeType.NATIONAL_PROVIDER_IDENTIFIER,
                null,
                null,
                null,
                null,
                null,
                null,
                null)));
        return this;
    }

    EnrolledMember build() {
        return new EnrolledMember(
                type, individualId, customIndividualId, start, end, latestChange, eventId, volume, pcpDetails);
    }
}
