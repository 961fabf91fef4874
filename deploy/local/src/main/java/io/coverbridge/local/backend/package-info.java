/** The process that runs one Kafka broker and one PostgreSQL and ends when its parent does. */
@NullMarked
package io.coverbridge.local.backend;

import org.jspecify.annotations.NullMarked;
