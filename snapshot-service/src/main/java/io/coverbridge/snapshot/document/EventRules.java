package io.coverbridge.snapshot.document;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What events demand, and what refers to them. */
final class EventRules {

    private final Set<String> ids = new HashSet<>();
    private boolean readable;

    private EventRules() {}

    /** Notes ids that two events have, and dates of the employment that an event needs. */
    static EventRules of(Place snapshot, Findings findings) {
        EventRules rules = new EventRules();
        rules.readable =
                !snapshot.has("events") || snapshot.node().path("events").isArray();
        Place dates = snapshot.at("employee").at("employment").at("employment_dates");
        snapshot.each("events").forEach(event -> {
            rules.add(event, findings);
            checkDates(event, dates, findings);
        });
        return rules;
    }

    /** Notes an {@code event_id} that no event has. */
    void checkReference(Place referrer, Findings findings) {
        Optional<String> id = referrer.label("event_id");
        if (readable && id.isPresent() && !ids.contains(id.get())) {
            findings.add(referrer.pathOf("event_id"), "No event of this snapshot has this id.");
        }
    }

    private void add(Place event, Findings findings) {
        Optional<String> id = event.label("id");
        readable &= id.isPresent();
        if (id.isPresent() && !ids.add(id.get())) {
            findings.add(event.pathOf("id"), "Not unique.");
        }
    }

    private static void checkDates(Place event, Place dates, Findings findings) {
        String reason = event.text("reason").orElse("");
        if (reason.equals("termination") && dates.node().isObject() && !dates.has("terminated")) {
            findings.add(dates.pathOf("terminated"), "Needed with an event of reason termination.");
        }
        if (reason.equals("rehire") && dates.node().isObject()) {
            checkRehire(event, dates, findings);
        }
    }

    private static void checkRehire(Place event, Place dates, Findings findings) {
        Optional<LocalDate> date = event.day("date");
        Optional<LocalDate> rehire = dates.day("rehire");
        if (!dates.has("rehire")) {
            findings.add(dates.pathOf("rehire"), "Needed with an event of reason rehire.");
        } else if (date.isPresent() && rehire.isPresent() && !date.equals(rehire)) {
            findings.add(event.pathOf("date"), "Not the date of employment_dates.rehire.");
        }
    }
}
