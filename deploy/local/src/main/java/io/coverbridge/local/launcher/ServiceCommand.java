package io.coverbridge.local.launcher;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The command line that starts a packaged service, tied to this process. Holds no secret. */
final class ServiceCommand {

    private static final String QUARKUS_MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    private ServiceCommand() {}

    static List<String> of(Path runner, Path propertiesFile) {
        return tethered(
                List.of(
                        "-Xms64m",
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        // A local start is short: the optimizing compiler took more than half of the CPU time of the
                        // first 800 snapshots.
                        "-XX:TieredStopAtLevel=1",
                        "-Dsmallrye.config.locations=" + propertiesFile.toUri()),
                runner.toString(),
                QUARKUS_MAIN);
    }

    /** A Java process that runs {@code mainClass} and ends with this one. */
    static List<String> tethered(List<String> jvmOptions, String classPath, String mainClass) {
        List<String> start =
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        List<String> end =
                List.of("-cp", classPath + File.pathSeparator + ownClasses(), Tethered.class.getName(), mainClass);
        return Stream.of(start, jvmOptions, end).flatMap(List::stream).toList();
    }

    private static Path ownClasses() {
        try {
            return Path.of(ServiceCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("this class comes from an odd place", e);
        }
    }
}
