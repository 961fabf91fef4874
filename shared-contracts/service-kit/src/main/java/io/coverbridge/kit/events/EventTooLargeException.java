package io.coverbridge.kit.events;

import io.coverbridge.events.EventType;

/** An event has more data than can be sent. Whoever caused it asked for too much at once; the message tells sizes only. */
public final class EventTooLargeException extends RuntimeException {

    EventTooLargeException(EventType<?> type, int bytes) {
        super(type.name() + " has " + bytes + " bytes, more than " + EventLog.MAX_DATA_BYTES);
    }
}
