package io.coverbridge.connection.deadletter;

import io.coverbridge.kit.database.Outages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Entry of all dead letter topics. What cannot be listed stays in its topic; there is no second place to put it aside. */
@ApplicationScoped
class DeadLetterConsumer {

    private static final Logger LOG = Logger.getLogger(DeadLetterConsumer.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration SLOWEST_RETRY = Duration.ofSeconds(5);

    private final DeadLetters deadLetters;

    DeadLetterConsumer(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @Incoming("dead-letters")
    Uni<Void> consume(ConsumerRecord<String, byte[]> message) {
        return deadLetters
                .add(DeadLetter.of(message))
                .onFailure(Outages::isOutage)
                .retry()
                .withBackOff(FIRST_RETRY, SLOWEST_RETRY)
                .indefinitely()
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        failure,
                        "dead letter not listed topic=%s partition=%d offset=%d",
                        message.topic(),
                        message.partition(),
                        message.offset()))
                .onFailure()
                .recoverWithNull();
    }
}
