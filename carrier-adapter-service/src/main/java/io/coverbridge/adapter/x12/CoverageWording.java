package io.coverbridge.adapter.x12;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.coverbridge.adapter.x12.file.Amount;
import io.coverbridge.adapter.x12.file.BenefitCoverage;
import io.coverbridge.adapter.x12.file.CareProvider;
import io.coverbridge.adapter.x12.file.FileDate;
import io.coverbridge.adapter.x12.file.MaintenanceType;
import io.coverbridge.adapter.x12.file.Reference;
import io.coverbridge.adapter.x12.syntax.X12Fault;
import io.coverbridge.events.EventJson;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.PcpDetails;
import io.coverbridge.events.member.ProviderCodeType;
import io.coverbridge.events.member.ProviderEntityType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An enrollment in the words of a file: loop 2300. */
final class CoverageWording {

    /** The guide allows 14 references, and two are taken. */
    private static final int MOST_LABELS = 12;

    private final Wording wording;

    CoverageWording(Wording wording) {
        this.wording = wording;
    }

    BenefitCoverage coverage(MaintenanceType type, FamilyCoverage coverage, FamilyEnrollment enrollment, String level) {
        return new BenefitCoverage(
                type,
                InsuranceLines.code(coverage.lineOfCoverage()),
                wording.text(coverage.planName(), 50),
                level,
                dates(coverage, enrollment),
                enrollment.volume() == null
                        ? List.of()
                        : List.of(new Amount(BenefitCoverage.VOLUME, BigDecimal.valueOf(enrollment.volume()))),
                references(coverage, enrollment),
                providers(enrollment.pcpDetails()),
                List.of());
    }

    private static List<FileDate> dates(FamilyCoverage coverage, FamilyEnrollment enrollment) {
        List<FileDate> dates = new ArrayList<>();
        add("300", coverage.signatureDate(), dates);
        add("303", enrollment.latestChangeEffectiveDate(), dates);
        add("348", enrollment.effectiveStartDate(), dates);
        if (!enrollment.effectiveEndDate().equals(FamilyEnrollment.OPEN_END)) {
            add("349", enrollment.effectiveEndDate(), dates);
        }
        return dates;
    }

    static void add(String qualifier, @Nullable LocalDate date, List<FileDate> dates) {
        if (date != null) {
            dates.add(new FileDate(qualifier, date));
        }
    }

    private List<Reference> references(FamilyCoverage coverage, FamilyEnrollment enrollment) {
        List<Reference> references = new ArrayList<>();
        references.add(new Reference(BenefitCoverage.ENROLLMENT, enrollment.id().toString()));
        references.add(new Reference(BenefitCoverage.PLAN, coverage.planId().toString()));
        Map<String, @Nullable Object> labels = coverage.carrierConfig();
        labels.forEach((name, value) -> {
            String label = wording.label(name + '=' + plain(value), 50, "REF02 (17)");
            references.add(new Reference(BenefitCoverage.LABEL, label));
        });
        if (labels.size() > MOST_LABELS) {
            wording.problem("REF (17)", X12Fault.SEGMENT_TOO_OFTEN);
        }
        return references;
    }

    /** A label's value as text; what is composed, as JSON. */
    static String plain(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a label that came as JSON is none");
        }
    }

    private List<CareProvider> providers(@Nullable PcpDetails details) {
        if (details == null) {
            return List.of();
        }
        return details.providers().stream().map(this::provider).toList();
    }

    private CareProvider provider(PcpDetails.Provider provider) {
        boolean person = provider.entityType() == null
                ? provider.organizationName() == null
                : provider.entityType() == ProviderEntityType.PERSON;
        return new CareProvider(
                MemberCodes.provider(provider.entityIdentifierCode()),
                person,
                wording.text(person ? provider.lastName() : provider.organizationName(), 60),
                person ? wording.text(provider.firstName(), 35) : null,
                person ? wording.text(provider.middleName(), 25) : null,
                provider.identificationCodeType() == ProviderCodeType.NATIONAL_PROVIDER_IDENTIFIER ? "XX" : "SV",
                wording.exact(provider.identificationCode(), 2, 80, "NM109 (provider)"),
                MemberCodes.patient(provider.patientRelationshipCode()));
    }
}
