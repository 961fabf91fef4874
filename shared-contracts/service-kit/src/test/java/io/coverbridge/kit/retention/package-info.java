/** What goes and what stays. */
@NullMarked
package io.coverbridge.kit.retention;

import org.jspecify.annotations.NullMarked;
