package io.coverbridge.kit.relay;

import java.util.UUID;

/**
 * A record that was put aside and is to be sent again.
 *
 * @param id the dead letter
 * @param deadLetterTopic where it lies
 * @param partition its partition there
 * @param offset its offset there
 * @param sourceTopic where it goes
 * @param consumer whom it is for
 */
public record ReplayOrder(
        UUID id, String deadLetterTopic, int partition, long offset, String sourceTopic, String consumer) {}
