package io.coverbridge.adapter.channel;

import io.coverbridge.adapter.directory.Carrier;

/** The groups that carriers have by themselves, where nobody has installed anything by program. */
public interface OwnGroups {

    /** The group that a carrier has under one of its ids; the same every time. */
    GroupAtCarrier of(Carrier carrier, String carrierGroupId);
}
