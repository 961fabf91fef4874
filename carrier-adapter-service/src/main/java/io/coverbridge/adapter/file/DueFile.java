package io.coverbridge.adapter.file;

import java.util.UUID;

/**
 * A step that was claimed. What the file says is read by whoever takes the step: the role that claims never sees it.
 *
 * @param attempts how often the file had been brought to the carrier when it was claimed
 * @param timeouts times in a row that the carrier had not answered
 */
record DueFile(UUID organizationId, UUID id, UUID carrierId, Step step, int attempts, int timeouts) {}
