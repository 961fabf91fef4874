/** Tests of the package of the same name. */
@NullMarked
package io.coverbridge.connection.webhook.address;

import org.jspecify.annotations.NullMarked;
