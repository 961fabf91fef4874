package io.coverbridge.adapter.work;

import java.time.Instant;

/**
 * A wish for due work.
 *
 * @param most most pieces
 * @param dueBy what was due until here, by {@link WorkTime}
 * @param now the real time, by which claims run out: whoever sets the clock takes nobody's work away
 * @param until when the claim runs out by itself, real time
 */
public record Claim(int most, Instant dueBy, Instant now, Instant until) {}
