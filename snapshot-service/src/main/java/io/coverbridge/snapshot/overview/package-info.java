/** How many snapshots stand where, of one organization and of all. */
@NullMarked
package io.coverbridge.snapshot.overview;

import org.jspecify.annotations.NullMarked;
