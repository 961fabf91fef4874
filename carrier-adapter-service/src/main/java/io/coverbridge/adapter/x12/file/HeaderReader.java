package io.coverbridge.adapter.x12.file;

import io.coverbridge.adapter.x12.syntax.Segment;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the head of a transaction set. */
final class HeaderReader {

    private final int number;
    private @Nullable FileKind kind;
    private String reference = "";
    private @Nullable LocalDateTime created;
    private @Nullable String masterPolicy;
    private @Nullable Organization sponsor;
    private @Nullable Organization payer;
    private final List<Broker> brokers = new ArrayList<>();
    private @Nullable Integer subscribers;
    private @Nullable Integer dependents;

    HeaderReader(int number) {
        this.number = number;
    }

    void take(Segment segment) {
        switch (segment.id()) {
            case "BGN" -> {
                kind = FileKind.of(segment.element(8)).orElse(null);
                reference = segment.element(2);
                created = Values.readTime(segment.element(3), segment.element(4));
            }
            case "REF" -> masterPolicy = segment.is("REF", "38") ? segment.optional(2) : masterPolicy;
            case "QTY" -> {
                subscribers = segment.is("QTY", "ET") ? Values.readCount(segment.element(2)) : subscribers;
                dependents = segment.is("QTY", "DT") ? Values.readCount(segment.element(2)) : dependents;
            }
            case "N1" -> party(segment);
            case "ACT" -> account(segment.optional(1));
            default -> {
                // Dates of the file are not kept.
            }
        }
    }

    private void party(Segment segment) {
        switch (segment.element(1)) {
            case "P5" -> sponsor = organization(segment);
            case "IN" -> payer = organization(segment);
            default ->
                brokers.add(new Broker(
                        segment.element(1), segment.element(2), segment.element(3), segment.element(4), null));
        }
    }

    private static Organization organization(Segment segment) {
        return new Organization(segment.optional(2), segment.element(3), segment.element(4));
    }

    private void account(@Nullable String account) {
        if (!brokers.isEmpty()) {
            Broker last = brokers.remove(brokers.size() - 1);
            brokers.add(new Broker(last.role(), last.name(), last.idQualifier(), last.id(), account));
        }
    }

    /** Nothing, if what is needed has not been there. */
    @Nullable
    TransactionHeader header() {
        if (kind == null || created == null || sponsor == null || payer == null) {
            return null;
        }
        TransactionHeader.Counts counts = subscribers == null || dependents == null
                ? null
                : new TransactionHeader.Counts(subscribers, dependents);
        return new TransactionHeader(number, kind, reference, created, masterPolicy, sponsor, payer, brokers, counts);
    }
}
