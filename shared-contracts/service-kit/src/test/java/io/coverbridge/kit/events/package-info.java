/** Event log and trace context. */
@NullMarked
package io.coverbridge.kit.events;

import org.jspecify.annotations.NullMarked;
