package io.coverbridge.adapter.x12.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Where in a file the reading is. */
final class Place {

    private final Deque<String> loops = new ArrayDeque<>();
    private int segment;
    private int beforeTransaction;
    private int interchangeStart;
    private boolean inTransaction;
    private @Nullable String transaction;
    private String segmentId = "";

    void startInterchange() {
        interchangeStart = segment;
        loops.clear();
    }

    void startTransaction(int firstSegment) {
        inTransaction = true;
        beforeTransaction = firstSegment - 1;
        transaction = null;
        loops.clear();
    }

    void endTransaction() {
        inTransaction = false;
        transaction = null;
        loops.clear();
    }

    /** Loops of the standard that no implementation fits are told by their number alone. */
    void enter(String loop) {
        loops.push(loop.startsWith("L") ? loop.substring(1) : loop);
    }

    void leave() {
        loops.poll();
    }

    void at(int newSegment, String id) {
        segment = newSegment;
        segmentId = id;
    }

    /** Takes the control number of the transaction set, if it looks like one. */
    void learn(Segment read) {
        if (inTransaction && read.is("ST") && read.element(2).matches("[0-9A-Za-z]{1,9}")) {
            transaction = read.element(2);
        }
    }

    boolean isSegment(String id) {
        return segmentId.equals(id);
    }

    String segmentId() {
        return segmentId;
    }

    /** Of the segment in the whole file, from 1. */
    int number() {
        return segment;
    }

    int position() {
        return position(segment);
    }

    int position(int ofSegment) {
        return ofSegment - (inTransaction ? beforeTransaction : interchangeStart);
    }

    boolean inTransaction() {
        return inTransaction;
    }

    @Nullable
    String transaction() {
        return transaction;
    }

    @Nullable
    String loop() {
        return inTransaction ? loops.peek() : null;
    }
}
