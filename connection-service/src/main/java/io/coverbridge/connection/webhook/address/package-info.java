/** Which addresses may be called: nothing inside of the network that the hub runs in, unless the operator says so. */
@NullMarked
package io.coverbridge.connection.webhook.address;

import org.jspecify.annotations.NullMarked;
