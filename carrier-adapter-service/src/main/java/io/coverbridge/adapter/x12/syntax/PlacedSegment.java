package io.coverbridge.adapter.x12.syntax;

/**
 * A segment that was read.
 *
 * @param position its number, from 1, counted from ST within a transaction set, otherwise from ISA
 */
public record PlacedSegment(Segment segment, int position) {}
