/** The event log: what happened, written in the transaction in which it happened. */
@NullMarked
package io.coverbridge.kit.events;

import org.jspecify.annotations.NullMarked;
