/** Row level security on a real database. */
@NullMarked
package io.coverbridge.kit.tenancy;

import org.jspecify.annotations.NullMarked;
