/** Tests of what differs between platforms and carriers. */
@NullMarked
package io.coverbridge.snapshot.reconcile;

import org.jspecify.annotations.NullMarked;
