package io.coverbridge.snapshot.decision;

import java.util.UUID;

/** Which employee a snapshot is about. */
public sealed interface EmployeeMatch {

    /** One that the hub has. */
    record Known(UUID id) implements EmployeeMatch {}

    /** One that it has not. */
    record New() implements EmployeeMatch {}

    /** None: the request ends with this error. */
    record Refused(Refusal refusal) implements EmployeeMatch {}
}
