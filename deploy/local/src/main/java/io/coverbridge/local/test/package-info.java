/** The same broker and database for the tests of the services. */
@NullMarked
package io.coverbridge.local.test;

import org.jspecify.annotations.NullMarked;
