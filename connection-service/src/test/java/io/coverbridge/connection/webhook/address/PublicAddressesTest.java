package io.coverbridge.connection.webhook.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.169.254",
                "169.254.170.2",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "168.63.129.16",
                "192.0.2.1",
                "192.88.99.1"
            })
    void whatIsInsideOrNowhereIsNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::a00:1",
                "2002:7f00:1::1",
                "2002:a9fe:a9fe::1",
                "2001:0:1::1",
                "2001:db8::1",
                "3fff::1",
                "100::1",
                "5f00::1"
            })
    void everyFormOfIpVersionSixThatLeadsInsideIsNotPublicEither(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450:4001::1",
                "2001:200::1"
            })
    void whatIsOnTheInternetIs(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aBlockHoldsWhatSharesItsLeadingBitsAndNothingElse() throws UnknownHostException {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            byte[] network = new byte[round % 2 == 0 ? 4 : 16];
            byte[] address = new byte[network.length];
            random.nextBytes(network);
            random.nextBytes(address);
            int prefix = random.nextInt(network.length * 8 + 1);
            int shared = random.nextInt(network.length * 8 + 1);
            for (int bit = 0; bit < shared; bit++) {
                set(address, bit, get(network, bit));
            }
            boolean expected = true;
            for (int bit = 0; bit < prefix; bit++) {
                expected &= get(address, bit) == get(network, bit);
            }

            assertThat(new AddressRange(network, prefix).contains(InetAddress.getByAddress(address)))
                    .as("%s bits", prefix)
                    // Java reads mapped addresses as what they map.
                    .isEqualTo(expected && InetAddress.getByAddress(address).getAddress().length == network.length);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "example.com/8", "::/129", "10.0.0/8", "1.2.3.400"})
    void whatIsNoBlockIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.parse(text));
    }

    private static boolean get(byte[] bytes, int bit) {
        return (bytes[bit / 8] >> (7 - bit % 8) & 1) == 1;
    }

    private static void set(byte[] bytes, int bit, boolean value) {
        int mask = 1 << (7 - bit % 8);
        bytes[bit / 8] = (byte) (value ? bytes[bit / 8] | mask : bytes[bit / 8] & ~mask);
    }
}
