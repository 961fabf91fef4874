/** What those share who let emulated carriers be steered by program: whose data it is about, checks, and the reset. */
@NullMarked
package io.coverbridge.adapter.steering;

import org.jspecify.annotations.NullMarked;
