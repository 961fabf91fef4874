package io.coverbridge.connection.commandcenter;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of the page, read once each. Not Vert.x's static handler: it tells versions apart by the time of a file, and all
 * builds of one commit give their files the same time, so that a browser would keep yesterday's page.
 */
@ApplicationScoped
class Assets {

    private static final String ROOT = "command-center/";

    /** Nothing else is ever looked up, whatever a request asks for. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(?:/[a-z0-9-]+)*\\.(js|css|svg)");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml");

    private final Map<String, Asset> read = new ConcurrentHashMap<>();

    /** A file by its path below {@code /app/}; empty if there is none. Reads from the class path at first: not on an event loop. */
    Optional<Asset> find(String path) {
        Matcher name = NAME.matcher(path);
        String type = name.matches() ? TYPES.get(name.group(1)) : null;
        return type == null
                ? Optional.empty()
                : Optional.ofNullable(read.computeIfAbsent(path, wanted -> load(wanted, type)));
    }

    /** The one document, in which every view is shown. */
    static byte[] page() {
        byte[] page = bytes("index.html");
        if (page == null) {
            throw new IllegalStateException("the page is not in this build");
        }
        return page;
    }

    private static @Nullable Asset load(String path, String type) {
        byte[] content = bytes(path);
        return content == null ? null : Asset.of(type, content);
    }

    private static byte @Nullable [] bytes(String path) {
        try (InputStream file = Assets.class.getClassLoader().getResourceAsStream(ROOT + path)) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
