/** Tests of how differences are read. */
@NullMarked
package io.coverbridge.snapshot.difference;

import org.jspecify.annotations.NullMarked;
