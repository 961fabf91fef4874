/** Copies of what others own and snapshots need: groups, their connections, and the carriers of the directory. */
@NullMarked
package io.coverbridge.snapshot.group;

import org.jspecify.annotations.NullMarked;
