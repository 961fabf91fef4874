/** What a snapshot means for each carrier. */
@NullMarked
package io.coverbridge.snapshot.decision;

import org.jspecify.annotations.NullMarked;
