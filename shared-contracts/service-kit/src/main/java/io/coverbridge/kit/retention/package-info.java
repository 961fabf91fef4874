/** What goes when it is old: one job for all that a service keeps for a time. */
@NullMarked
package io.coverbridge.kit.retention;

import org.jspecify.annotations.NullMarked;
