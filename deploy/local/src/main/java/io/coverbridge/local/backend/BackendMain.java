package io.coverbridge.local.backend;

import io.coverbridge.local.DatabasePasswords;
import io.coverbridge.local.DirectoryLock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Exit;

/**
 * Runs the backend. Standard output is for its client only: one line {@code ready kafka=host:port postgres=host:port},
 * then one line for each command read from standard input: {@code ok}, or {@code error} with a message. The process ends
 * when standard input does.
 */
public final class BackendMain {

    private static final System.Logger LOG = System.getLogger(BackendMain.class.getName());

    /** How long the lock of a predecessor that is just ending is waited for. */
    private static final Duration LOCK_LIMIT = Duration.ofSeconds(5);

    /** How long a signal waits for the client, which may be stopping what uses the servers. */
    private static final Duration CLIENT_LIMIT = Duration.ofSeconds(15);

    private final Backend backend;
    private final PrintStream answers;
    private final BlockingQueue<String> commands = new LinkedBlockingQueue<>();
    private final CountDownLatch clientDone = new CountDownLatch(1);

    private BackendMain(Backend backend, PrintStream answers) {
        this.backend = backend;
        this.answers = answers;
    }

    /** Starts the process; arguments as {@link BackendOptions} writes them. */
    public static void main(String[] arguments) {
        PrintStream answers = System.out;
        // Whatever a library prints belongs into the log.
        System.setOut(System.err);
        try {
            BackendOptions options = BackendOptions.parse(arguments);
            DirectoryLock lock = lock(options.dataDirectory().resolve("backend.lock"));
            new BackendMain(Backend.of(options, DatabasePasswords.read(options.passwordFile())), answers).run();
            lock.close();
        } catch (Exception e) {
            LOG.log(Level.ERROR, "the backend cannot run", e);
            Runtime.getRuntime().exit(1);
        }
    }

    private static DirectoryLock lock(Path file) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LOCK_LIMIT.toNanos();
        Optional<DirectoryLock> lock = DirectoryLock.tryAcquire(file);
        while (lock.isEmpty() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
            lock = DirectoryLock.tryAcquire(file);
        }
        return lock.orElseThrow(() -> new IllegalStateException("another backend uses " + file.getParent()));
    }

    private void run() throws Exception {
        Thread reader = new Thread(this::readCommands, "commands");
        reader.setDaemon(true);
        reader.start();
        // Kafka ends the JVM on a fatal error, by halt if it likes: that would leave PostgreSQL behind.
        Exit.setExitProcedure((status, message) -> abandon(status));
        Exit.setHaltProcedure((status, message) -> abandon(status));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopOnSignal, "stop"));
        backend.start();
        answers.println(backend.readyLine());
        for (String command = commands.take(); !command.equals("quit"); command = commands.take()) {
            answers.println(execute(command));
        }
        clientDone.countDown();
        Runtime.getRuntime().exit(0);
    }

    private void readCommands() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("quit")) {
                    clientDone.countDown();
                }
                commands.add(line);
            }
        } catch (IOException e) {
            LOG.log(Level.ERROR, "standard input cannot be read", e);
        }
        if (clientDone.getCount() > 0) {
            abandon(0);
        }
    }

    private String execute(String command) {
        try {
            backend.execute(command);
            return "ok";
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "failed: " + command, e);
            return "error " + String.valueOf(e.getMessage()).replace('\n', ' ');
        }
    }

    /** The parent is gone: nobody waits for a clean end, and nothing may stay behind. */
    private void abandon(int status) {
        backend.abandon();
        Runtime.getRuntime().halt(status);
    }

    /** Ctrl-C reaches this process together with its client, which stops the services first. */
    private void stopOnSignal() {
        try {
            clientDone.await(CLIENT_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        backend.stop();
    }
}
