/** Clock and ids, both replaceable. */
@NullMarked
package io.coverbridge.kit.time;

import org.jspecify.annotations.NullMarked;
