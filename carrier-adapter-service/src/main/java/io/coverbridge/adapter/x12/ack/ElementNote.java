package io.coverbridge.adapter.x12.ack;

import org.jspecify.annotations.Nullable;

/**
 * An element at fault (IK4). A copy of the bad value, which some carriers send, is not kept.
 *
 * @param element position within its segment, from 1
 * @param component position within a composed element, from 1
 * @param code what is wrong (IK403)
 */
public record ElementNote(int element, @Nullable Integer component, String code) {}
