/** The relay on a real broker and a real database. */
@NullMarked
package io.coverbridge.kit.relay;

import org.jspecify.annotations.NullMarked;
