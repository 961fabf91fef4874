/** The template of every Kafka consumer: read, hand over, retry, or put aside with the reason. */
@NullMarked
package io.coverbridge.kit.consumer;

import org.jspecify.annotations.NullMarked;
