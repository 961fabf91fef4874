/** Connections as the carrier side sees them: asked for, under way, at their end. */
@NullMarked
package io.coverbridge.adapter.connection;

import org.jspecify.annotations.NullMarked;
