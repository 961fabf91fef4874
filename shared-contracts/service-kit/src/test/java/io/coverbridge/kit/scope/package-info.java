/** What tokens may do. */
@NullMarked
package io.coverbridge.kit.scope;

import org.jspecify.annotations.NullMarked;
