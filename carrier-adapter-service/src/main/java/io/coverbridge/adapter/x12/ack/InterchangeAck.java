package io.coverbridge.adapter.x12.ack;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How an interchange was taken (TA1).
 *
 * @param interchangeNumber its control number
 * @param created when it was made, as its envelope says; absent if the answer says no such time
 * @param code accepted, accepted with errors, or rejected
 * @param note why (TA105); {@code 000} for no fault
 */
public record InterchangeAck(
        int interchangeNumber, @Nullable LocalDateTime created, AckCode code, String note) {}
