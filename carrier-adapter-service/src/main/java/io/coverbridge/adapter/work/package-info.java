/** Work that waits in the database until it is due, and the loop that does it. */
@NullMarked
package io.coverbridge.adapter.work;

import org.jspecify.annotations.NullMarked;
