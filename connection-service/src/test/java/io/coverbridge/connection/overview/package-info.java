/** Tests of the package of the same name. */
@NullMarked
package io.coverbridge.connection.overview;

import org.jspecify.annotations.NullMarked;
