/** What the tests of services share: tokens, the other services' side of the topics, round trips to the database. */
@NullMarked
package io.coverbridge.kit.testing;

import org.jspecify.annotations.NullMarked;
