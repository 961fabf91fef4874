/** Where a platform and a carrier differ about a family: functions from values to values, without database and HTTP. */
@NullMarked
package io.coverbridge.snapshot.reconcile;

import org.jspecify.annotations.NullMarked;
