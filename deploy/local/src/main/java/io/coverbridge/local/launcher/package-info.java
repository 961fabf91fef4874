/** Starts backend, services and gateway on one machine, watches them and stops them together. */
@NullMarked
package io.coverbridge.local.launcher;

import org.jspecify.annotations.NullMarked;
