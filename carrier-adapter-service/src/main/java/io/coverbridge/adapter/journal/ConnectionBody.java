package io.coverbridge.adapter.journal;

import io.coverbridge.adapter.channel.CarrierCall;
import java.util.UUID;

/** What a carrier is told with a call about a connection. */
record ConnectionBody(
        UUID connectionId, UUID groupId, UUID carrierId, String carrierGroupId, int requestNumber, int attempt) {

    static ConnectionBody of(UUID groupId, CarrierCall call) {
        return new ConnectionBody(
                call.connectionId(),
                groupId,
                call.carrier().id(),
                call.carrierGroupId(),
                call.requestNumber(),
                call.attempts());
    }
}
