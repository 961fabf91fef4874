/** Employer groups. */
@NullMarked
package io.coverbridge.connection.group;

import org.jspecify.annotations.NullMarked;
