/** Groups that a carrier holds. */
@NullMarked
package io.coverbridge.adapter.installed;

import org.jspecify.annotations.NullMarked;
