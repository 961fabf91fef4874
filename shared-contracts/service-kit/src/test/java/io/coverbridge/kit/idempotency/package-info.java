/** Repeats of a request. */
@NullMarked
package io.coverbridge.kit.idempotency;

import org.jspecify.annotations.NullMarked;
