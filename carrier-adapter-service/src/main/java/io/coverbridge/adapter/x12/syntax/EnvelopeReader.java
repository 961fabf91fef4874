package io.coverbridge.adapter.x12.syntax;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts an envelope together from ISA and GS. */
public final class EnvelopeReader {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyMMddHHmm", Locale.ROOT);

    private @Nullable Segment interchange;

    /** Takes ISA. */
    public void interchange(Segment isa) {
        interchange = isa;
    }

    /**
     * The envelope that the last ISA and a GS make; nothing if they make none.
     *
     * @param group GS; absent in interchanges without groups, whose group then has the number of the interchange
     */
    public Optional<Envelope> envelope(@Nullable Segment group) {
        if (interchange == null) {
            return Optional.empty();
        }
        Segment isa = interchange;
        try {
            int number = Integer.parseInt(isa.element(13));
            return Optional.of(new Envelope(
                    new Party(isa.element(5), isa.element(6).strip()),
                    new Party(isa.element(7), isa.element(8).strip()),
                    number,
                    group == null ? number : Integer.parseInt(group.element(6)),
                    isa.element(15).equals("T"),
                    LocalDateTime.parse(isa.element(9) + isa.element(10), TIME)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
