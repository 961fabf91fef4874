package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.behavior.Behavior;
import io.coverbridge.adapter.channel.Answer;
import io.coverbridge.adapter.channel.CarrierCall;
import io.coverbridge.adapter.channel.FamilyDelivery;
import io.coverbridge.adapter.channel.FamilyReply;
import io.coverbridge.adapter.channel.GroupAtCarrier;
import io.coverbridge.adapter.channel.Reply;
import io.coverbridge.adapter.directory.Carrier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A carrier that exists only here. Same call, same reply: it keeps nothing, and its lots follow from the call. */
final class EmulatedCarrier {

    private static final int SMALLEST_ROSTER = 3;
    private static final int LARGEST_SMALL_ROSTER = 12;
    private static final int LARGE_ROSTER = 1_000;
    private static final Turn AWAITS_AUTHORIZATION = Turn.of(Turn.Line.NEEDS_AUTHORIZATION, 3);

    private EmulatedCarrier() {}

    /** What it replies to a call about a connection, as it usually behaves. */
    static Reply reply(CarrierCall call) {
        return reply(call, Behavior.USUAL, Instant.EPOCH);
    }

    /**
     * What it replies to a call about a connection. It has nothing new to say before the time is over that it takes for a
     * call, nor before its scenario goes on.
     *
     * @param now by the emulator's clock
     */
    static Reply reply(CarrierCall call, Behavior behavior, Instant now) {
        if (Conduct.isSilent(behavior, call.name(), now)) {
            return new Reply(new Answer.TimedOut(), Duration.ZERO);
        }
        Scenario scenario = Scenario.of(call.carrierGroupId());
        Turn turn = behavior.authorizationRequired() && scenario == Scenario.STANDARD
                ? AWAITS_AUTHORIZATION
                : scenario.turn(call.requestNumber(), call.answers(), call.attempts());
        Duration latency = Conduct.latency(behavior, call.name());
        return new Reply(answer(turn.says(), call), turn.then().compareTo(latency) < 0 ? latency : turn.then());
    }

    /**
     * What it replies to a delivery.
     *
     * @param now by the emulator's clock
     */
    static FamilyReply reply(FamilyDelivery delivery, Behavior behavior, Instant now) {
        return Conduct.isSilent(behavior, delivery.name(), now)
                ? new FamilyReply.TimedOut()
                : FamilyScenario.of(delivery.instruction()).reply(delivery, now);
    }

    /** The group as it is installed under an id: every plan that is sold, and as many people as the id says. */
    static GroupAtCarrier group(Carrier carrier, String carrierGroupId) {
        UUID name = UUID.nameUUIDFromBytes((carrier.id() + "/" + carrierGroupId).getBytes(StandardCharsets.UTF_8));
        long seed = name.getMostSignificantBits() ^ name.getLeastSignificantBits();
        int size = switch (Scenario.of(carrierGroupId)) {
            case EMPTY_ROSTER -> 0;
            case LARGE_ROSTER -> LARGE_ROSTER;
            case STANDARD,
                    SLOW,
                    AUTHORIZATION_CLEARS,
                    AUTHORIZATION_FAILS,
                    ACTION_REQUIRED,
                    UNKNOWN_TO_CARRIER,
                    REVIEW,
                    TIMES_OUT_TWICE,
                    TIMES_OUT ->
                SMALLEST_ROSTER + (int) Math.floorMod(seed, LARGEST_SMALL_ROSTER - SMALLEST_ROSTER + 1L);
        };
        return new GroupAtCarrier(carrier.plans(), size, seed);
    }

    private static Answer answer(Turn.Line says, CarrierCall call) {
        return switch (says) {
            case ACCEPTED -> new Answer.Accepted("The carrier has the request and is setting the group up.");
            case NEEDS_AUTHORIZATION -> new Answer.NeedsAuthorization();
            case AUTHORIZED -> new Answer.Authorized();
            case NEVER_AUTHORIZED ->
                new Answer.Refused("The employer has not allowed the carrier to share the group's data."
                        + " Ask the employer to give the authorization, then retry.");
            case WRONG_GROUP_ID ->
                new Answer.ActionRequired("The carrier's records for this group id are incomplete."
                        + " Check the carrier group id with the carrier, then retry.");
            case UNKNOWN_GROUP ->
                new Answer.Refused("The carrier does not know a group with this id. Retry with the right id.");
            case UNDER_REVIEW -> new Answer.UnderReview("The group's set-up is being reviewed; nothing is to be done.");
            case SILENCE -> new Answer.TimedOut();
            case CONNECTED -> new Answer.Connected(group(call.carrier(), call.carrierGroupId()));
        };
    }
}
