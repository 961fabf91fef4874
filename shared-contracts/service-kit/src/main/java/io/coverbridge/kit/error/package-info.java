/** What clients are told when something is wrong, in two dialects. */
@NullMarked
package io.coverbridge.kit.error;

import org.jspecify.annotations.NullMarked;
