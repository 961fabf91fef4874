package io.coverbridge.snapshot.decision;

import java.util.UUID;

/** Gives ids to what is new. */
@FunctionalInterface
public interface IdSource {

    /**
     * An id for something that is new.
     *
     * @param name what it is, the same name for the same thing within one decision; a source may make the id from it
     */
    UUID idFor(String name);
}
