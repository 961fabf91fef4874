package io.coverbridge.adapter.behavior;

import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.events.CarrierDescribed;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An emulated carrier and how it behaves towards one organization. */
@Schema(name = "EmulatedCarrier")
record CarrierResponse(
        @Schema(examples = "b5d6c1f2-7a43-4c1e-9c0d-2f6f1f0a9e11")
        UUID carrierId,

        @Schema(examples = "Cascade Mutual") String displayName,

        @Schema(examples = "api", description = "api, called per request, or file, which works by files")
        CarrierDescribed.Kind kind,

        BehaviorBody behavior) {

    static CarrierResponse of(Carrier carrier, Behavior behavior) {
        CarrierDescribed described = carrier.described();
        return new CarrierResponse(
                described.id(), described.displayName(), described.kind(), BehaviorBody.of(behavior));
    }
}
