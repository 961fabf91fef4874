/** Repeats of a request: one effect, one answer. */
@NullMarked
package io.coverbridge.kit.idempotency;

import org.jspecify.annotations.NullMarked;
