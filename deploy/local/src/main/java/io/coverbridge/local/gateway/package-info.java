/** One address for all services: a reverse proxy on loopback with a fixed table of routes. */
@NullMarked
package io.coverbridge.local.gateway;

import org.jspecify.annotations.NullMarked;
