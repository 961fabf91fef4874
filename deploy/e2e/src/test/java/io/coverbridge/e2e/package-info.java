/** Coverbridge as its users meet it: packaged services in processes of their own, behind the gateway. */
@NullMarked
package io.coverbridge.e2e;

import org.jspecify.annotations.NullMarked;
