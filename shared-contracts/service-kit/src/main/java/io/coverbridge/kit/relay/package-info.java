/** Sends what the event log holds to Kafka: every event, in order per key. */
@NullMarked
package io.coverbridge.kit.relay;

import org.jspecify.annotations.NullMarked;
