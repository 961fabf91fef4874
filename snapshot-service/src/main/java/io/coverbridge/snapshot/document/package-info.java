/** A member snapshot as a platform writes it, and everything that can be said against it without knowing more. */
@NullMarked
package io.coverbridge.snapshot.document;

import org.jspecify.annotations.NullMarked;
