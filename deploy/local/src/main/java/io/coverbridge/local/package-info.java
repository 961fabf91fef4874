/** A real broker and a real database on this machine: the client that starts them, their secrets, and the launcher. */
@NullMarked
package io.coverbridge.local;

import org.jspecify.annotations.NullMarked;
