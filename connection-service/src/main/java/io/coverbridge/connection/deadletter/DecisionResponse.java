package io.coverbridge.connection.deadletter;

/**
 * How much was decided.
 *
 * @param deadLetters number of dead letters that were open and are not any more; ask again while it is the limit
 */
public record DecisionResponse(int deadLetters) {}
