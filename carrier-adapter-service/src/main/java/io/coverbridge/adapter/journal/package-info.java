/** What carriers received from the hub and what they answered, request by request. */
@NullMarked
package io.coverbridge.adapter.journal;

import org.jspecify.annotations.NullMarked;
