/** A person, a job, a coverage: the values that snapshots, instructions and rosters are made of. */
@NullMarked
package io.coverbridge.events.member;

import org.jspecify.annotations.NullMarked;
