/** Keys and what they are good for. */
@NullMarked
package io.coverbridge.connection.token;

import org.jspecify.annotations.NullMarked;
