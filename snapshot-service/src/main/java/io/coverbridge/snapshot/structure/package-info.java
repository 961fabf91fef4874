/** How groups are built at their carriers: sites and carrier configurations. */
@NullMarked
package io.coverbridge.snapshot.structure;

import org.jspecify.annotations.NullMarked;
