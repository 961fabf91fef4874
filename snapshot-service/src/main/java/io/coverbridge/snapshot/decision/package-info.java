/** What a snapshot means for each carrier: functions from values to values, without database and HTTP. */
@NullMarked
package io.coverbridge.snapshot.decision;

import org.jspecify.annotations.NullMarked;
