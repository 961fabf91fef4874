/** What holds for the whole service. */
@NullMarked
package io.coverbridge.snapshot;

import org.jspecify.annotations.NullMarked;
