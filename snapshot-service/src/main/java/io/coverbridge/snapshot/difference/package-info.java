/** Differences between what platforms have said and what carriers have: how they come, go, and are read. */
@NullMarked
package io.coverbridge.snapshot.difference;

import org.jspecify.annotations.NullMarked;
