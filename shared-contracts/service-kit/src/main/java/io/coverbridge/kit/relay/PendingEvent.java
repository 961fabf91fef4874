package io.coverbridge.kit.relay;

import io.coverbridge.events.EventEnvelope;

/**
 * A row of the event log that waits to be sent.
 *
 * @param position place in the log
 * @param topic where it goes
 * @param key record key
 * @param event the event
 */
record PendingEvent(long position, String topic, String key, EventEnvelope event) {}
