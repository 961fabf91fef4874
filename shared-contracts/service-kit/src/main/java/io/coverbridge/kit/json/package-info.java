/** Request bodies: one JSON dialect, every violation at once. */
@NullMarked
package io.coverbridge.kit.json;

import org.jspecify.annotations.NullMarked;
