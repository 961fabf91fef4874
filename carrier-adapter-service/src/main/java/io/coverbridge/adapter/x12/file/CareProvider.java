package io.coverbridge.adapter.x12.file;

import org.jspecify.annotations.Nullable;

/**
 * A provider that a member has chosen (loop 2310).
 *
 * @param role {@code P3} primary care, {@code QN} dentist, {@code 3D} obstetrics and gynecology, and others of NM101
 * @param person whether it is a person; otherwise the last name is that of the organization
 * @param idQualifier {@code XX} national provider identifier, {@code SV} service provider number, and others of NM108
 * @param patient {@code 25} established, {@code 26} not established, {@code 72} unknown
 */
public record CareProvider(
        String role,
        boolean person,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable String middleName,
        @Nullable String idQualifier,
        @Nullable String id,
        @Nullable String patient) {
    @Override
    public String toString() {
        return "CareProvider[redacted]";
    }
}
