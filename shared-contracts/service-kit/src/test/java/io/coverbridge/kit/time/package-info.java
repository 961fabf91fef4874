/** Ids. */
@NullMarked
package io.coverbridge.kit.time;

import org.jspecify.annotations.NullMarked;
