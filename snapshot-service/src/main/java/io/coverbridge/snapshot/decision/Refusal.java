package io.coverbridge.snapshot.decision;

/**
 * Why a snapshot cannot be taken at all.
 *
 * @param status 400, 404, 409 or 422, as the HTTP API says it
 * @param message for the platform's people; ids only, no names or numbers of persons
 */
public record Refusal(int status, String message) {}
