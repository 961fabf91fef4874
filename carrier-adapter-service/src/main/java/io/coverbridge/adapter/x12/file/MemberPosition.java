package io.coverbridge.adapter.x12.file;

import org.jspecify.annotations.Nullable;

/**
 * Where in a file a row of a member stands.
 *
 * @param transaction control number of the transaction set (ST02) as it is written
 * @param family place of the family in the transaction set, from 0
 * @param subscriberNumber empty if the file has none
 * @param memberId the hub's id of the member; absent where the file has none
 * @param firstSegment position of INS within the transaction set, ST being 1
 * @param lastSegment position of the last segment of the row
 */
public record MemberPosition(
        String transaction,
        int family,
        String subscriberNumber,
        @Nullable String memberId,
        int firstSegment,
        int lastSegment) {}
