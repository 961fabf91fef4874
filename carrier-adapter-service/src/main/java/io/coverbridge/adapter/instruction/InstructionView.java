package io.coverbridge.adapter.instruction;

import io.coverbridge.events.FulfillmentStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instruction as it stands; no personal data.
 *
 * @param id the instruction, which is the entry of the fulfillment summary
 * @param memberSnapshotId the snapshot that asked for it
 * @param groupId the group
 * @param connectionId the connection that it goes through
 * @param carrierId the carrier that is told
 * @param employeeId whose family it is
 * @param number counts up per employee and carrier
 * @param status status that was last reported; replaced if a newer one took its place
 * @param attempts calls to the carrier
 * @param nextDue when the next call is due; absent at the end
 * @param driven whether a person or a program chose the status
 * @param created when it was taken up
 * @param modified when it last took a step
 */
public record InstructionView(
        UUID id,
        UUID memberSnapshotId,
        UUID groupId,
        UUID connectionId,
        UUID carrierId,
        UUID employeeId,
        int number,
        FulfillmentStatus status,
        int attempts,
        @Nullable Instant nextDue,
        boolean driven,
        Instant created,
        Instant modified) {}
