/** The port to carriers: what can be asked, and what can be answered. */
@NullMarked
package io.coverbridge.adapter.channel;

import org.jspecify.annotations.NullMarked;
