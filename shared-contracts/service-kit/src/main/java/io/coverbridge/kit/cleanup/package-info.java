/** Old rows are deleted, in small batches, for all organizations. */
@NullMarked
package io.coverbridge.kit.cleanup;

import org.jspecify.annotations.NullMarked;
