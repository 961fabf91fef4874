package io.coverbridge.adapter.instruction;

import java.util.UUID;

/**
 * An instruction that waits for a file, or is in one.
 *
 * @param id the instruction
 * @param connectionId the connection that it goes through
 * @param employeeId whose family it is
 * @param sealed what it says, sealed for its organization and id
 */
@SuppressWarnings("ArrayRecordComponent") // not copied and not compared
public record QueuedInstruction(UUID id, UUID connectionId, UUID employeeId, byte[] sealed) {
    @Override
    public String toString() {
        return "QueuedInstruction[id=" + id + "]";
    }
}
