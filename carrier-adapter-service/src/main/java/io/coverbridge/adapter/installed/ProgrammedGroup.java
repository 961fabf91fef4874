package io.coverbridge.adapter.installed;

import io.coverbridge.adapter.channel.GroupAtCarrier;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A group as somebody wants a carrier to hold it.
 *
 * @param origin where its roster comes from
 * @param accountStructure what the carrier sorts enrollments by; free JSON
 * @param sites where the employer is; null where the carrier knows that by itself
 * @param group plans, and the size and seed of a generated roster; size 0 if families are given
 */
public record ProgrammedGroup(
        Origin origin,
        Map<String, @Nullable Object> accountStructure,
        @Nullable List<GivenSite> sites,
        GroupAtCarrier group) {}
