package io.coverbridge.local.test;

import io.coverbridge.local.LocalBackend;
import java.util.Map;

/** The running backend. */
final class BackendHandle implements BackendHandleMBean {

    private final LocalBackend backend;
    private final Map<String, String> configuration;

    BackendHandle(LocalBackend backend) {
        this.backend = backend;
        this.configuration = TestConfiguration.of(backend);
    }

    @Override
    public Map<String, String> getConfiguration() {
        return configuration;
    }

    @Override
    public void send(String command) {
        backend.send(command);
    }
}
