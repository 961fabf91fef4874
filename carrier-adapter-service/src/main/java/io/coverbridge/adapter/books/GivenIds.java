package io.coverbridge.adapter.books;

import java.util.UUID;

/** Ids of people and enrollments that were left out: the same content of the same group gives the same ids, in any order. */
interface GivenIds {

    /** The id of something by what tells it from everything else in the group; the name may be personal data. */
    UUID of(String name);
}
