/** Counts of snapshots. */
@NullMarked
package io.coverbridge.snapshot.overview;

import org.jspecify.annotations.NullMarked;
