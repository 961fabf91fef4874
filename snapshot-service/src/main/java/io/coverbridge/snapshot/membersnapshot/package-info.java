/** Member snapshots: taken in, decided, sent to each carrier, and what becomes of them. */
@NullMarked
package io.coverbridge.snapshot.membersnapshot;

import org.jspecify.annotations.NullMarked;
