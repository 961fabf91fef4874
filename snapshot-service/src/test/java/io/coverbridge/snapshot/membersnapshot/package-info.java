/** Member snapshots, through HTTP and topics, on a real broker and database. */
@NullMarked
package io.coverbridge.snapshot.membersnapshot;

import org.jspecify.annotations.NullMarked;
