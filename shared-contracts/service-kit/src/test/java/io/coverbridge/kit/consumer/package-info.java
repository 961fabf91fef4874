/** The consumer template on a real broker. */
@NullMarked
package io.coverbridge.kit.consumer;

import org.jspecify.annotations.NullMarked;
