/** How many connections stand where, of one organization and of all. */
@NullMarked
package io.coverbridge.connection.overview;

import org.jspecify.annotations.NullMarked;
