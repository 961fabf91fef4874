package io.coverbridge.snapshot.membersnapshot;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where an employee's family stands at each carrier, as the API answers it.
 *
 * @param carrierStatuses one entry per carrier that holds coverage of the family or was ever concerned
 */
@Schema(name = "EmployeeStatus")
public record EmployeeStatusResponse(List<AtCarrier> carrierStatuses) {

    public EmployeeStatusResponse {
        carrierStatuses = List.copyOf(carrierStatuses);
    }

    /**
     * Where a family stands at one carrier.
     *
     * @param carrierId the carrier
     * @param status in one word
     * @param pendingChanges the snapshot that is under way, if there is one
     * @param latestPlatformChange the last snapshot that came to an end there; absent if there is none
     */
    @Schema(name = "EmployeeStatusAtCarrier")
    public record AtCarrier(
            UUID carrierId,
            Word status,
            List<Change> pendingChanges,
            @Nullable Change latestPlatformChange) {
        public AtCarrier {
            pendingChanges = List.copyOf(pendingChanges);
        }
    }

    /** How it stands. */
    public enum Word {
        /** A snapshot is under way. */
        PENDING_CHANGES,
        /** The carrier has what was asked for. */
        STABLE,
        /** The last snapshot was refused there. */
        UNABLE_TO_FULFILL;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A snapshot.
     *
     * @param id the snapshot
     * @param type always {@code member_snapshot}
     * @param status while pending where the snapshot stands, then {@code completed} or {@code failed}
     * @param error why it failed
     */
    @Schema(name = "PlatformChange")
    public record Change(
            UUID id, String type, String status, @Nullable Failure error) {

        private static final String SNAPSHOT = "member_snapshot";

        static Change of(UUID id, String status, @Nullable String error) {
            return new Change(id, SNAPSHOT, status, error == null ? null : new Failure(error));
        }
    }

    /**
     * Why a snapshot failed.
     *
     * @param message for people
     */
    @Schema(name = "PlatformChangeError")
    public record Failure(String message) {}
}
