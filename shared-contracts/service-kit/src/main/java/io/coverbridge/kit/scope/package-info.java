/** Which class of endpoints a token may use. */
@NullMarked
package io.coverbridge.kit.scope;

import org.jspecify.annotations.NullMarked;
