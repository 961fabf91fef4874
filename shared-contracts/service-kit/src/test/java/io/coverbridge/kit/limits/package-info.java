/** How often a client may call. */
@NullMarked
package io.coverbridge.kit.limits;

import org.jspecify.annotations.NullMarked;
