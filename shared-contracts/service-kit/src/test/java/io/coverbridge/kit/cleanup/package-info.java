/** What is old is deleted. */
@NullMarked
package io.coverbridge.kit.cleanup;

import org.jspecify.annotations.NullMarked;
