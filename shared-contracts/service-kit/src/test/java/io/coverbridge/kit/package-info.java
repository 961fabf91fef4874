/** Checks of the kit, and the rules that every service is checked by. */
@NullMarked
package io.coverbridge.kit;

import org.jspecify.annotations.NullMarked;
