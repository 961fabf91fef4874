package io.coverbridge.snapshot.membersnapshot;

import java.util.UUID;

/** A carrier's part that waits for its connection. */
record WaitingPart(UUID id, UUID employeeId) {}
