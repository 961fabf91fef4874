package io.coverbridge.adapter.channel;

import java.time.Duration;

/**
 * An answer, and when it is worth asking again.
 *
 * @param answer what the carrier says
 * @param askAgainAfter how long to wait before the next call; means nothing after an answer that ends the request or one
 *     that timed out, which has a back-off of its own
 */
public record Reply(Answer answer, Duration askAgainAfter) {}
