package io.coverbridge.adapter.testing;

import io.coverbridge.events.ConnectionRequested;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.EventData;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventType;
import io.coverbridge.events.GroupDetails;
import io.coverbridge.kit.sealing.Sealer;
import io.coverbridge.kit.time.Ids;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * What a platform asks for, as the event that says so.
 *
 * @param sequence place of the event in the connection's life
 */
public record Asked(
        @Nullable UUID organizationId,
        UUID connectionId,
        UUID groupId,
        UUID carrierId,
        String carrierGroupId,
        int requestNumber,
        long sequence) {

    /** A new connection of a new group. */
    public static Asked connection(UUID carrierId, String carrierGroupId) {
        return new Asked(Ids.random(), Ids.next(), Ids.next(), carrierId, carrierGroupId, 0, 1);
    }

    /** The same connection, asked for again after {@code reported} steps of the carrier. */
    public Asked again(String newCarrierGroupId, int reported) {
        return new Asked(
                organizationId,
                connectionId,
                groupId,
                carrierId,
                newCarrierGroupId,
                requestNumber + 1,
                sequence + reported + 1);
    }

    /** The same of another organization, or of none. */
    public Asked of(@Nullable UUID organization) {
        return new Asked(organization, connectionId, groupId, carrierId, carrierGroupId, requestNumber, sequence);
    }

    /** The same of another carrier. */
    public Asked at(UUID otherCarrierId) {
        return new Asked(
                organizationId, connectionId, groupId, otherCarrierId, carrierGroupId, requestNumber, sequence);
    }

    /** The same of another group. */
    public Asked ofGroup(UUID otherGroupId) {
        return new Asked(
                organizationId, connectionId, otherGroupId, carrierId, carrierGroupId, requestNumber, sequence);
    }

    /** Whose it is. */
    public UUID organization() {
        if (organizationId == null) {
            throw new IllegalStateException("it belongs to nobody");
        }
        return organizationId;
    }

    /** The event that is sent for it. */
    public EventEnvelope event() {
        return event(requestNumber == 0 ? EventType.CONNECTION_CREATED : EventType.CONNECTION_RETRIED);
    }

    /** What connection-service seals for the same organization and id. */
    private byte[] sealedDetails() {
        GroupDetails details =
                new GroupDetails("Fernhollow Mills", "00-3141592", "00-2718281", "00-1618033", "benefits@mail.example");
        return Sealer.of(ConfigProvider.getConfig().getValue("coverbridge.sealing.keyset", Path.class))
                .seal(EventData.write(details), organizationId == null ? connectionId : organizationId, connectionId);
    }

    private EventEnvelope event(EventType<ConnectionRequested> type) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        ConnectionRequested data = new ConnectionRequested(
                connectionId,
                Ids.random(),
                groupId,
                carrierId,
                carrierGroupId,
                "initial",
                requestNumber,
                requestNumber == 0 ? ConnectionStatus.CREATED : ConnectionStatus.PROCESSING,
                now,
                now,
                sealedDetails());
        return new EventEnvelope(
                Ids.next(),
                "/connection-service",
                type.name(),
                connectionId.toString(),
                now,
                organizationId,
                sequence,
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                EventEnvelope.JSON,
                EventData.write(data));
    }
}
