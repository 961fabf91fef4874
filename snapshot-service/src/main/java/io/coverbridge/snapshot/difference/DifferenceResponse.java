package io.coverbridge.snapshot.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.coverbridge.kit.http.Masking;
import io.coverbridge.snapshot.reconcile.DifferingField;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A difference, as the API answers it. Never prints itself.
 *
 * @param id the difference
 * @param version changes with every modification
 * @param created when it came up
 * @param modified when it last changed
 * @param groupId the group
 * @param carrierId the carrier
 * @param employeeId whose family it is about
 * @param objectType employee, dependent or individual_enrollment
 * @param objectId the member or the enrollment
 * @param differenceClassification missing_from_carrier, field_mismatch or missing_from_platform
 * @param differenceType what differs: coverage, dates, volume, details or demographics
 * @param fields every field that differs, with both values
 * @param impactScore from 1 to 100
 * @param impactType what it has an effect on: coverage, benefit or record
 * @param isDiscrepancy whether the carrier disagrees, or has, although nothing was under way to it
 * @param isDismissed whether somebody has dismissed it
 * @param isSuppressed always false; there are no rules that hide differences
 * @param memberSnapshotId the snapshot that it comes from; absent where a sync has found it
 * @param discrepancyTime when it became a discrepancy; absent while it is none
 * @param resolved when it was over; absent while it is not
 * @param replacedBy the difference that took over; absent otherwise
 */
@Schema(name = "Difference")
public record DifferenceResponse(
        UUID id,
        UUID version,
        Instant created,
        Instant modified,
        UUID groupId,
        UUID carrierId,
        UUID employeeId,
        String objectType,
        UUID objectId,
        String differenceClassification,
        String differenceType,
        List<DifferingField> fields,
        int impactScore,
        String impactType,
        boolean isDiscrepancy,
        boolean isDismissed,
        boolean isSuppressed,
        @Nullable UUID memberSnapshotId,
        @Nullable Instant discrepancyTime,
        @Nullable Instant resolved,
        @Nullable UUID replacedBy) {

    private static final String SSN = "ssn";

    public DifferenceResponse {
        fields = List.copyOf(fields);
    }

    static DifferenceResponse of(DifferenceRow row, List<DifferingField> fields, Masking masking) {
        return new DifferenceResponse(
                row.id,
                row.version,
                row.createdAt,
                row.modifiedAt,
                row.groupId,
                row.carrierId,
                row.employeeId,
                row.objectType,
                row.objectId,
                row.classification,
                row.type,
                fields.stream()
                        .map(field -> field.name().equals(SSN) ? masked(field, masking) : field)
                        .toList(),
                row.impactScore,
                row.impactType,
                row.discrepancy,
                row.dismissed,
                false,
                row.memberSnapshotId,
                row.discrepancyAt,
                row.resolvedAt,
                row.replacedBy);
    }

    private static DifferingField masked(DifferingField field, Masking masking) {
        return new DifferingField(
                field.name(), masked(field.platformValue(), masking), masked(field.carrierValue(), masking));
    }

    private static @Nullable JsonNode masked(@Nullable JsonNode value, Masking masking) {
        return value == null ? null : TextNode.valueOf(masking.ssn(value.asText()));
    }

    @Override
    public String toString() {
        return "DifferenceResponse[" + id + "]";
    }
}
