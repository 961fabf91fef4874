package io.coverbridge.connection.webhook.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are somewhere on the internet. IPv4 is all but what IANA's special-purpose registry (RFC 6890) sets aside,
 * multicast (RFC 5771) and class E; IPv6 is global unicast (RFC 4291: 2000::/3) but what its registry sets aside. So
 * every form that carries an IPv4 address inside is out: mapped and compatible ones, NAT64 (64:ff9b::/96 and
 * 64:ff9b:1::/48), 6to4 and Teredo. Clouds' metadata addresses are link-local, unique-local or shared space, except the
 * one at the end of the first list.
 */
final class PublicAddresses {

    private static final List<AddressRange> SPECIAL_V4 = ranges(
            "0.0.0.0/8", // this network, RFC 791
            "10.0.0.0/8", // private, RFC 1918
            "100.64.0.0/10", // shared by carrier-grade NAT, RFC 6598
            "127.0.0.0/8", // loopback, RFC 1122
            "169.254.0.0/16", // link-local, RFC 3927; metadata of most clouds
            "172.16.0.0/12", // private, RFC 1918
            "192.0.0.0/24", // protocol assignments, RFC 6890
            "192.0.2.0/24", // documentation, RFC 5737
            "192.88.99.0/24", // 6to4 relays, RFC 7526
            "192.168.0.0/16", // private, RFC 1918
            "198.18.0.0/15", // benchmarks, RFC 2544
            "198.51.100.0/24", // documentation, RFC 5737
            "203.0.113.0/24", // documentation, RFC 5737
            "224.0.0.0/4", // multicast, RFC 5771
            "240.0.0.0/4", // reserved, RFC 1112, and broadcast, RFC 8190
            "168.63.129.16/32"); // Azure's platform address: public by number only

    private static final AddressRange GLOBAL_UNICAST_V6 = AddressRange.parse("2000::/3");

    private static final List<AddressRange> SPECIAL_V6 = ranges(
            "2001::/23", // protocol assignments, RFC 2928: Teredo, benchmarks, ORCHID
            "2001:db8::/32", // documentation, RFC 3849
            "2002::/16", // 6to4, RFC 3056
            "3fff::/20"); // documentation, RFC 9637

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        if (address instanceof Inet4Address) {
            return SPECIAL_V4.stream().noneMatch(range -> range.contains(address));
        }
        return GLOBAL_UNICAST_V6.contains(address) && SPECIAL_V6.stream().noneMatch(range -> range.contains(address));
    }

    private static List<AddressRange> ranges(String... blocks) {
        return Stream.of(blocks).map(AddressRange::parse).toList();
    }
}
