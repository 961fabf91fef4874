package io.coverbridge.connection.webhook.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A block of addresses, as {@code 10.0.0.0/8} or {@code fc00::/7} writes it. */
final class AddressRange {

    /** No letter that could make it a name, which would be looked up. */
    private static final Pattern LITERAL = Pattern.compile("[0-9]+(\\.[0-9]+){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*");

    private final byte[] network;
    private final int prefixBits;

    /**
     * A block.
     *
     * @param network its first address; 4 or 16 bytes
     * @param prefixBits how many leading bits an address shares with it
     */
    AddressRange(byte[] network, int prefixBits) {
        this.network = network.clone();
        this.prefixBits = prefixBits;
    }

    /**
     * Reads a block, or one address as the block of itself.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static AddressRange parse(String text) {
        String[] parts = text.split("/", 2);
        if (!LITERAL.matcher(parts[0]).matches()) {
            throw new IllegalArgumentException("not an address or a block of addresses: " + text);
        }
        byte[] network = literal(parts[0]);
        int bits = parts.length == 1 ? network.length * Byte.SIZE : prefix(parts[1], text);
        if (bits < 0 || bits > network.length * Byte.SIZE) {
            throw new IllegalArgumentException("not a block of addresses: " + text);
        }
        return new AddressRange(network, bits);
    }

    /** Whether {@code text} could only be an address or a block, never a name. */
    static boolean looksLikeOne(String text) {
        return LITERAL.matcher(text.split("/", 2)[0]).matches();
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        int whole = prefixBits / Byte.SIZE;
        if (!Arrays.equals(bytes, 0, whole, network, 0, whole)) {
            return false;
        }
        int rest = prefixBits % Byte.SIZE;
        return rest == 0
                || (bytes[whole] & 0xff) >> (Byte.SIZE - rest) == (network[whole] & 0xff) >> (Byte.SIZE - rest);
    }

    private static byte[] literal(String text) {
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address: " + text, e);
        }
    }

    private static int prefix(String bits, String text) {
        try {
            return Integer.parseInt(bits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a block of addresses: " + text, e);
        }
    }
}
