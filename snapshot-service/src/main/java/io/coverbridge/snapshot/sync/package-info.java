/** Brings into the books what carriers hold for groups, again and again, and notes where platforms disagree. */
@NullMarked
package io.coverbridge.snapshot.sync;

import org.jspecify.annotations.NullMarked;
