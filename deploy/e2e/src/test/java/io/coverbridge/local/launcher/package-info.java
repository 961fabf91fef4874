/** The launcher's own way of starting a service, lent to tests that stop and start services one by one. */
@NullMarked
package io.coverbridge.local.launcher;

import org.jspecify.annotations.NullMarked;
