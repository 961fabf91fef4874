package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.channel.GroupAtCarrier;
import io.coverbridge.adapter.channel.OwnGroups;
import io.coverbridge.adapter.directory.Carrier;
import jakarta.enterprise.context.ApplicationScoped;

/** Emulated carriers have a group under every id. */
@ApplicationScoped
class EmulatedGroups implements OwnGroups {
    @Override
    public GroupAtCarrier of(Carrier carrier, String carrierGroupId) {
        return EmulatedCarrier.group(carrier, carrierGroupId);
    }
}
