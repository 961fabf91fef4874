/** Tests of what members are enrolled in. */
@NullMarked
package io.coverbridge.snapshot.enrollment;

import org.jspecify.annotations.NullMarked;
