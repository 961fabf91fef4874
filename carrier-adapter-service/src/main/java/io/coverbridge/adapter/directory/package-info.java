/** Which carriers there are, what they sell and what they demand. */
@NullMarked
package io.coverbridge.adapter.directory;

import org.jspecify.annotations.NullMarked;
