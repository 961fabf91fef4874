/** Entry of what platforms ask carriers for: connections and disconnections. */
@NullMarked
package io.coverbridge.adapter.intake;

import org.jspecify.annotations.NullMarked;
