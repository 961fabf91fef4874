/** Tests of the package of the same name. */
@NullMarked
package io.coverbridge.connection.statistics;

import org.jspecify.annotations.NullMarked;
