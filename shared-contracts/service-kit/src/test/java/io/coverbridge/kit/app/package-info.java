/** A small service made of the kit, for its tests. */
@NullMarked
package io.coverbridge.kit.app;

import org.jspecify.annotations.NullMarked;
