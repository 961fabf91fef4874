package io.coverbridge.events.member;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The providers that a member has chosen. */
public record PcpDetails(List<Provider> providers) {

    /** Most providers of one enrollment. */
    public static final int MAX_PROVIDERS = 20;

    public PcpDetails {
        providers = Fields.list(requireNonNull(providers, "providers"), MAX_PROVIDERS, "providers");
    }

    /** A provider of primary care. */
    public record Provider(
            String identificationCode,
            ProviderCodeType identificationCodeType,
            @Nullable ProviderRole entityIdentifierCode,
            @Nullable ProviderEntityType entityType,
            @Nullable String firstName,
            @Nullable String middleName,
            @Nullable String lastName,
            @Nullable String organizationName,
            @Nullable PatientRelationship patientRelationshipCode) {
        public Provider {
            Fields.line(identificationCode, 255, "identification_code");
            requireNonNull(identificationCodeType, "identification_code_type");
            Fields.optionalLine(firstName, 255, "first_name");
            Fields.optionalLine(middleName, 255, "middle_name");
            Fields.optionalLine(lastName, 255, "last_name");
            Fields.optionalLine(organizationName, 255, "organization_name");
        }

        @Override
        public String toString() {
            return "Provider[redacted]";
        }
    }

    @Override
    public String toString() {
        return "PcpDetails[redacted]";
    }
}
