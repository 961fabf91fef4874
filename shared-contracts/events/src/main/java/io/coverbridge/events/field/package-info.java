/** The limits that fields of events keep, so that no record can be made which its schema refuses. */
@NullMarked
package io.coverbridge.events.field;

import org.jspecify.annotations.NullMarked;
