/** Deliveries: one row per event and subscription, attempted until it is taken or given up. */
@NullMarked
package io.coverbridge.connection.webhook.delivery;

import org.jspecify.annotations.NullMarked;
