package io.coverbridge.adapter.installed;

import io.coverbridge.adapter.channel.GroupAtCarrier;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a group's plans and generated people follow from.
 *
 * @param id the group at the carrier; ids of its plans and people follow from it
 * @param carrierId the carrier that holds it
 * @param groupId the group for which people may have been written down beforehand; null if it was installed by program
 * @param group plans and roster
 */
public record GroupBook(UUID id, UUID carrierId, @Nullable UUID groupId, GroupAtCarrier group) {}
