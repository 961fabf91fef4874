package io.coverbridge.adapter.file;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what happens to files. */
@ApplicationScoped
class FileMeters {

    private final Counter written;
    private final Counter sent;
    private final Counter unanswered;
    private final Counter setAside;

    FileMeters(MeterRegistry meters) {
        written = counter(meters, "coverbridge.files.written", "834 files that were written and numbered");
        sent = counter(meters, "coverbridge.files.sent", "Transmissions of 834 files that carriers took");
        unanswered = counter(meters, "coverbridge.files.unanswered", "834 files that were given up without an answer");
        setAside = counter(
                meters, "coverbridge.files.set.aside", "Acknowledgements that were set aside because of what is wrong");
    }

    void written() {
        written.increment();
    }

    void sent() {
        sent.increment();
    }

    void unanswered() {
        unanswered.increment();
    }

    void setAside() {
        setAside.increment();
    }

    private static Counter counter(MeterRegistry meters, String name, String description) {
        return Counter.builder(name).description(description).register(meters);
    }
}
