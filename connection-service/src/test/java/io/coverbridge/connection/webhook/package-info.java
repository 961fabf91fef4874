/** Tests of the package of the same name. */
@NullMarked
package io.coverbridge.connection.webhook;

import org.jspecify.annotations.NullMarked;
