/** Tests of the feed. */
@NullMarked
package io.coverbridge.connection.feed;

import org.jspecify.annotations.NullMarked;
