package io.coverbridge.snapshot.membersnapshot;

/** What a carrier's part has to wait for before it can be decided. */
enum Waiting {
    /** Nothing: it is decided. */
    NOTHING,
    /** The connection is under way; what the carrier holds is not known. */
    CONNECTION,
    /** An older instruction was withdrawn; whether the carrier has it all the same is not known. */
    ANSWER
}
