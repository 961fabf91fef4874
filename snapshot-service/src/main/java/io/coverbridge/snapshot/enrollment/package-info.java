/** What members are enrolled in, as platforms read it. */
@NullMarked
package io.coverbridge.snapshot.enrollment;

import org.jspecify.annotations.NullMarked;
