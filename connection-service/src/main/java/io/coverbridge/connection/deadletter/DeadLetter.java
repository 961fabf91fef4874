package io.coverbridge.connection.deadletter;

import io.coverbridge.events.EventHeaders;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.time.Ids;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a record that was put aside. What is not in the form that it should have is left out: whoever wrote
 * garbage may have written names, too. The payload is never looked at.
 */
record DeadLetter(
        UUID id,
        String topic,
        int partition,
        long offset,
        Instant putAside,
        String sourceTopic,
        @Nullable Integer sourcePartition,
        @Nullable Long sourceOffset,
        String consumer,
        String reason,
        @Nullable UUID eventId,
        @Nullable String type,
        @Nullable UUID subject,
        @Nullable UUID organizationId,
        @Nullable Long sequence,
        @Nullable Instant occurred,
        @Nullable String contentType,
        int bytes,
        @Nullable UUID replayOf) {

    private static final int LONGEST_REASON = 500;
    private static final Pattern TOPIC = Pattern.compile("(.+\\.v[0-9]+)\\.(.+)\\.dlq");
    private static final Pattern TYPE = Pattern.compile("[a-z0-9_.]{1,200}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9.+/-]{1,100}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** Reads the metadata of a record of a dead letter topic. */
    static DeadLetter of(ConsumerRecord<String, byte[]> message) {
        Matcher place = TOPIC.matcher(message.topic());
        boolean named = place.matches();
        return new DeadLetter(
                Ids.next(),
                message.topic(),
                message.partition(),
                message.offset(),
                Instant.ofEpochMilli(message.timestamp()),
                named ? place.group(1) : message.topic(),
                number(message, "dead-letter-partition").map(Long::intValue).orElse(null),
                number(message, "dead-letter-offset").orElse(null),
                named ? place.group(2) : "unknown",
                text(message, "dead-letter-reason").map(DeadLetter::shown).orElse("no reason given"),
                id(message, EventHeaders.ID),
                text(message, EventHeaders.TYPE).filter(TYPE.asMatchPredicate()).orElse(null),
                id(message, EventHeaders.SUBJECT),
                id(message, EventHeaders.ORGANIZATION_ID),
                number(message, EventHeaders.SEQUENCE).orElse(null),
                text(message, EventHeaders.TIME).flatMap(DeadLetter::time).orElse(null),
                text(message, EventHeaders.CONTENT_TYPE)
                        .filter(MEDIA_TYPE.asMatchPredicate())
                        .orElse(null),
                message.value() == null ? 0 : message.value().length,
                id(message, EventHeaders.REPLAY_OF));
    }

    private static Optional<String> text(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static @Nullable UUID id(ConsumerRecord<String, byte[]> message, String name) {
        return text(message, name).flatMap(PathId::find).orElse(null);
    }

    private static Optional<Long> number(ConsumerRecord<String, byte[]> message, String name) {
        return text(message, name).flatMap(DeadLetter::number);
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String shown(String reason) {
        String line = CONTROL.matcher(reason).replaceAll(" ");
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) : line;
    }
}
