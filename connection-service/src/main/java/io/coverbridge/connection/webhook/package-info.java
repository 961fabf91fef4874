/** Webhook subscriptions: who wants to be told of what, under which secrets, and how their endpoints are. */
@NullMarked
package io.coverbridge.connection.webhook;

import org.jspecify.annotations.NullMarked;
