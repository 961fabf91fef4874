/** Tests of the package of the same name. */
@NullMarked
package io.coverbridge.connection.commandcenter;

import org.jspecify.annotations.NullMarked;
