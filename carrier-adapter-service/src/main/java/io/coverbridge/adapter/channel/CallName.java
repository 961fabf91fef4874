package io.coverbridge.adapter.channel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a call is about, in names that are the same in every run: ids that the hub gives differ from run to run.
 *
 * @param kind what the hub wants
 * @param carrierId the carrier
 * @param carrierGroupId how the carrier names the group
 * @param customIndividualId the platform's id of the employee, or the employer's where the platform gave none; null for
 *     connections, and for employees with neither: those of one group are not told apart
 * @param number request number of a connection, number of an instruction; 0 for what a full file tells
 * @param attempt calls that were made before about the same; of those that ask for the answer to a file, the ones in a row without
 *     any
 */
public record CallName(
        CallKind kind,
        UUID carrierId,
        String carrierGroupId,
        @Nullable String customIndividualId,
        int number,
        int attempt) {}
