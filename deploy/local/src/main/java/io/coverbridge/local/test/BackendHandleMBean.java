package io.coverbridge.local.test;

import java.util.Map;

/** The running backend, for whoever asks the JVM's management server. JDK types only. */
public interface BackendHandleMBean {

    /** Where everything is, secrets included. */
    Map<String, String> getConfiguration();

    /** Sends a command and waits for its end. */
    void send(String command);
}
