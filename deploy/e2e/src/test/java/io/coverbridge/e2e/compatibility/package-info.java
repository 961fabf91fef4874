/** Requests and the answers that a strict client expects of them, kept as files. */
@NullMarked
package io.coverbridge.e2e.compatibility;

import org.jspecify.annotations.NullMarked;
