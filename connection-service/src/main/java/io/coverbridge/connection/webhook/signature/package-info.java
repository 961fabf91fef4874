/** The secrets of a subscription and what they sign. */
@NullMarked
package io.coverbridge.connection.webhook.signature;

import org.jspecify.annotations.NullMarked;
