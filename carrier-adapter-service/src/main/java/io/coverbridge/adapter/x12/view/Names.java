package io.coverbridge.adapter.x12.view;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What the standard calls segments, elements and components: {@code names.properties} beside the schemas. */
final class Names {

    private static final String FILE = "/io/coverbridge/adapter/x12/names.properties";
    private static final Properties NAMES = read();

    private Names() {}

    /** The name of a segment, e.g. of {@code NM1}, an element, {@code NM109}, or a component, {@code IK401-1}. */
    static @Nullable String of(String reference) {
        return NAMES.getProperty(reference);
    }

    /** Whether an element is made of components, however many of them there are in a file. */
    static boolean isComposite(String element) {
        return NAMES.containsKey(element + "-1");
    }

    private static Properties read() {
        try (InputStream in = Names.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new FileNotFoundException(FILE);
            }
            Properties names = new Properties();
            names.load(in);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
