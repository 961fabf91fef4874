package io.coverbridge.connection.webhook.address;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the operator lets be called although it is inside, or without TLS.
 *
 * @param hosts names, in lower case, whatever they resolve to
 * @param ranges addresses, whatever name leads to them
 */
record AllowedTargets(Set<String> hosts, List<AddressRange> ranges) {

    AllowedTargets {
        hosts = Set.copyOf(hosts);
        ranges = List.copyOf(ranges);
    }

    /**
     * Reads a list of names, addresses and blocks.
     *
     * @throws IllegalArgumentException if a block is none
     */
    static AllowedTargets parse(List<String> entries) {
        return new AllowedTargets(
                entries.stream()
                        .filter(entry -> !AddressRange.looksLikeOne(entry))
                        .map(entry -> entry.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                entries.stream()
                        .filter(AddressRange::looksLikeOne)
                        .map(AddressRange::parse)
                        .toList());
    }

    boolean hasHost(String host) {
        return hosts.contains(host.toLowerCase(Locale.ROOT));
    }

    boolean hasAddress(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }
}
