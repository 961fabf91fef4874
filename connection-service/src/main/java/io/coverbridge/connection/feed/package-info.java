/** The feed: every public event of an organization, counted without holes, to be read from any place in it. */
@NullMarked
package io.coverbridge.connection.feed;

import org.jspecify.annotations.NullMarked;
