package io.coverbridge.adapter.channel;

/**
 * What a carrier says when it is asked about a connection. A refusal is an answer like any other. Notes are for people,
 * at most 1,000 characters, without personal data.
 */
public sealed interface Answer {

    /** The carrier has taken the request and works on it. */
    record Accepted(String note) implements Answer {}

    /** Nothing new; ask again later. */
    record Waiting() implements Answer {}

    /** The carrier will not connect this group. */
    record Refused(String note) implements Answer {}

    /** The employer has yet to allow the carrier to share its data. */
    record NeedsAuthorization() implements Answer {}

    /** The authorization that was missing is there; the request is put to the carrier again. */
    record Authorized() implements Answer {}

    /** The platform has to do something first. */
    record ActionRequired(String note) implements Answer {}

    /** Something does not fit and the hub's operators look into it. */
    record UnderReview(String note) implements Answer {}

    /** No answer within the time that calls are given. */
    record TimedOut() implements Answer {}

    /** The group is installed. */
    record Connected(GroupAtCarrier group) implements Answer {}
}
