/** Tests of live events. */
@NullMarked
package io.coverbridge.connection.live;

import org.jspecify.annotations.NullMarked;
