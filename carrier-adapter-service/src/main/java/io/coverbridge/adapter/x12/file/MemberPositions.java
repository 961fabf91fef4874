package io.coverbridge.adapter.x12.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the member to whom a segment of a file belongs. */
public final class MemberPositions {

    private final List<MemberPosition> all;
    private final Map<String, TreeMap<Integer, MemberPosition>> byTransaction = new HashMap<>();

    /** Of the rows of one file, in any order. */
    public MemberPositions(List<MemberPosition> positions) {
        List<MemberPosition> sorted = new ArrayList<>(positions);
        sorted.sort(Comparator.comparing(MemberPosition::transaction).thenComparing(MemberPosition::firstSegment));
        all = List.copyOf(sorted);
        for (MemberPosition position : all) {
            byTransaction
                    .computeIfAbsent(position.transaction(), any -> new TreeMap<>())
                    .put(position.firstSegment(), position);
        }
    }

    /** Every row, by transaction set and position. */
    public List<MemberPosition> all() {
        return all;
    }

    /**
     * The row that a segment is part of.
     *
     * @param transaction control number as it is written
     * @param segment position within the transaction set, ST being 1
     */
    public Optional<MemberPosition> find(String transaction, int segment) {
        TreeMap<Integer, MemberPosition> rows = byTransaction.get(transaction);
        if (rows == null || rows.floorEntry(segment) == null) {
            return Optional.empty();
        }
        return Optional.of(rows.floorEntry(segment).getValue()).filter(row -> segment <= row.lastSegment());
    }
}
