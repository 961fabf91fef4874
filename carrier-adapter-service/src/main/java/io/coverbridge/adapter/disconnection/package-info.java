/** Disconnections as the carrier side sees them: their timers, and the end of what they concern. */
@NullMarked
package io.coverbridge.adapter.disconnection;

import org.jspecify.annotations.NullMarked;
