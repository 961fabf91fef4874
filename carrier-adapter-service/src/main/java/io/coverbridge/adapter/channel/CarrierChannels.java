package io.coverbridge.adapter.channel;

import io.coverbridge.events.CarrierDescribed;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The channel for each kind of carrier; the service does not start without one for each. */
@ApplicationScoped
public class CarrierChannels {

    private final Map<CarrierDescribed.Kind, CarrierChannel> byKind = new EnumMap<>(CarrierDescribed.Kind.class);

    CarrierChannels(@All List<CarrierChannel> channels) {
        for (CarrierChannel channel : channels) {
            if (byKind.put(channel.kind(), channel) != null) {
                throw new IllegalStateException("two channels for carriers of the kind " + channel.kind());
            }
        }
        for (CarrierDescribed.Kind kind : CarrierDescribed.Kind.values()) {
            of(kind);
        }
    }

    /** The channel to carriers of this kind. */
    public CarrierChannel of(CarrierDescribed.Kind kind) {
        CarrierChannel channel = byKind.get(kind);
        if (channel == null) {
            throw new IllegalStateException("no channel for carriers of the kind " + kind);
        }
        return channel;
    }
}
