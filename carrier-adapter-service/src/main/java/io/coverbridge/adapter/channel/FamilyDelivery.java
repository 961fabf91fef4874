package io.coverbridge.adapter.channel;

import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.events.CarrierInstruction;

/**
 * One call that brings a carrier what changes for a family. A call may be repeated when its answer was lost; the
 * instruction's id and the attempts name it.
 *
 * @param carrier the carrier to call
 * @param instruction what changes, and the family as the carrier is to hold it; personal data
 * @param scheduled whether the carrier has said before when it takes it
 * @param attempts calls that were made before for this instruction, answered or not
 */
public record FamilyDelivery(Carrier carrier, CarrierInstruction instruction, boolean scheduled, int attempts) {}
