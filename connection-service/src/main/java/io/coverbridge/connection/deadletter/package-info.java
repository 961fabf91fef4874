/** What consumers have put aside, for operators: listed, sent again, or discarded. */
@NullMarked
package io.coverbridge.connection.deadletter;

import org.jspecify.annotations.NullMarked;
