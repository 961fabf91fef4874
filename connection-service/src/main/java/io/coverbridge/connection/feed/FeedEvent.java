package io.coverbridge.connection.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * One public event, as the feed has it.
 *
 * @param organizationId whose feed
 * @param position its place in that feed; counts up from 1 without holes
 * @param id the event's own id, on Kafka and here
 * @param type as platforms know it, e.g. {@code group_connection_request.status_change}
 * @param subject id of the thing that it is about
 * @param key key of the topic: group id or employee id
 * @param sequence counts up per subject and topic
 * @param occurredAt when it happened
 * @param data JSON object as text, without sealed fields
 */
public record FeedEvent(
        UUID organizationId,
        long position,
        UUID id,
        String type,
        String subject,
        String key,
        long sequence,
        Instant occurredAt,
        String data) {

    FeedEvent at(long place) {
        return new FeedEvent(organizationId, place, id, type, subject, key, sequence, occurredAt, data);
    }
}
