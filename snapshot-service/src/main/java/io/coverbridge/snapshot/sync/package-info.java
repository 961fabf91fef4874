/** Brings into the books what carriers hold for groups when they are connected. */
@NullMarked
package io.coverbridge.snapshot.sync;

import org.jspecify.annotations.NullMarked;
