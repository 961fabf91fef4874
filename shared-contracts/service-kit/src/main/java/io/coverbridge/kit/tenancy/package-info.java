/** Whose data a piece of work may see. */
@NullMarked
package io.coverbridge.kit.tenancy;

import org.jspecify.annotations.NullMarked;
