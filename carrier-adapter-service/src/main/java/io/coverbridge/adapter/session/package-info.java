/** What carriers answered in one run, exported, and answered again in another. */
@NullMarked
package io.coverbridge.adapter.session;

import org.jspecify.annotations.NullMarked;
