/** What the tests on real broker and database share. */
@NullMarked
package io.coverbridge.adapter.testing;

import org.jspecify.annotations.NullMarked;
