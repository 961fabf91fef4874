/** How many events of which kind happened when, counted as they join the feed. */
@NullMarked
package io.coverbridge.connection.statistics;

import org.jspecify.annotations.NullMarked;
