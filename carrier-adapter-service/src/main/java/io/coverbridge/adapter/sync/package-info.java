/** What carriers hold for a group, brought over after its connection is completed. */
@NullMarked
package io.coverbridge.adapter.sync;

import org.jspecify.annotations.NullMarked;
