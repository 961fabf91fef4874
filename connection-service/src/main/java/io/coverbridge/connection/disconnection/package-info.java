/** Disconnections: from the request, or the carrier's wish, to the day on which it takes effect. */
@NullMarked
package io.coverbridge.connection.disconnection;

import org.jspecify.annotations.NullMarked;
