/** Live events: each open stream follows its organization's feed from any place in it. */
@NullMarked
package io.coverbridge.connection.live;

import org.jspecify.annotations.NullMarked;
