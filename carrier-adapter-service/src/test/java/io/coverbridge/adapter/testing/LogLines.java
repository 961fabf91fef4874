package io.coverbridge.adapter.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What a class writes to the log. */
public final class LogLines extends Handler implements AutoCloseable {

    private static final PatternFormatter FORMAT = new PatternFormatter("%p %s");

    private final Logger logger;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private LogLines(String name) {
        logger = Logger.getLogger(name);
        logger.addHandler(this);
    }

    /** From now on, until it is closed. */
    public static LogLines of(String className) {
        return new LogLines(className);
    }

    /** What was written until now. */
    public List<String> all() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(FORMAT.format(record));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
