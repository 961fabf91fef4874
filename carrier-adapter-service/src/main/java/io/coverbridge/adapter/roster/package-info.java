/** The people that an emulated carrier holds for a group, and their coverage. */
@NullMarked
package io.coverbridge.adapter.roster;

import org.jspecify.annotations.NullMarked;
