/** What Coverbridge says on Kafka: topics, the envelope, one record per event type, and the JSON they are written in. */
@NullMarked
package io.coverbridge.events;

import org.jspecify.annotations.NullMarked;
