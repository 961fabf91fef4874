package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.channel.CallName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Draws lots that follow from nothing but what a call is about: in every run, in every order, on every replica the same. */
final class Lots {

    /** Bits that a double holds. */
    private static final int BITS = 53;

    private Lots() {}

    /**
     * A lot from 0 to below 1, evenly spread over calls.
     *
     * @param purpose what it decides; lots for different purposes have nothing to do with each other
     */
    static double of(String purpose, CallName call) {
        // A line feed is in none of the names, so that no two calls are spelled alike.
        String spelled = String.join(
                "\n",
                purpose,
                call.kind().wire(),
                call.carrierId().toString(),
                call.carrierGroupId(),
                String.valueOf(call.customIndividualId()),
                Integer.toString(call.number()),
                Integer.toString(call.attempt()));
        long bits = ByteBuffer.wrap(digest(spelled)).getLong() >>> (Long.SIZE - BITS);
        return (double) bits / (1L << BITS);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
