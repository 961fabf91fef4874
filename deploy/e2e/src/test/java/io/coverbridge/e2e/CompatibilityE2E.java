package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.e2e.compatibility.CompatibilityCase;
import io.coverbridge.e2e.compatibility.CompatibilitySuite;
import io.coverbridge.e2e.compatibility.Operations;
import io.coverbridge.e2e.compatibility.OperationsPage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Every public operation and error, as a strict client sees them; the cases are files. */
class CompatibilityE2E {

    private static final Path DIRECTORY =
            Repository.root().resolve("deploy/e2e/src/test/resources/io/coverbridge/e2e/compatibility");
    private static final Path PAGE = Repository.root().resolve("deploy/compatibility.md");
    private static final String GIVEN = "given";

    /** The beginning of every carrier group id and the like that cases make up. */
    private static final String RUN = "5824";

    /** Operations that cannot be refused: no parameter, no body, no token. */
    private static final Set<String> WITHOUT_ERROR = Set.of("GET /auth/public/jwks.json: no error");

    private final List<CompatibilityCase> cases;

    CompatibilityE2E() throws IOException {
        cases = CompatibilityCase.below(DIRECTORY);
    }

    @TestFactory
    @Timeout(240)
    Stream<DynamicTest> everyAnswerIsAsAStrictClientExpects() throws IOException {
        CompatibilitySuite suite = new CompatibilitySuite(
                Stack.shared().url(),
                new Tokens(Stack.shared().url())::header,
                Map.of(
                        "run",
                        RUN,
                        "gateway",
                        Stack.shared().url().toString(),
                        "expired_token",
                        ExpiredToken.signedWith(Stack.shared().signingKey())));
        suite.begin(cases.stream()
                .filter(each -> each.name().equals(GIVEN))
                .findFirst()
                .orElseThrow());
        Map<CompatibilityCase, CompletableFuture<Void>> started = suite.start(
                cases.stream().filter(each -> !each.name().equals(GIVEN)).toList());
        return started.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey().name(), () -> end(each.getValue())));
    }

    @Test
    void everyOperationHasACaseThatSucceedsAndOneThatIsRefused() throws IOException {
        assertThat(running().unproven(cases)).containsExactlyInAnyOrderElementsOf(WITHOUT_ERROR);
    }

    @Test
    void noCaseAsksForAnOperationThatDoesNotExist() throws IOException {
        assertThat(running().unknown(cases)).isEmpty();
    }

    @Test
    void thePageOfOperationsAgreesWithTheRunningServices() throws IOException {
        assertThat(OperationsPage.read(PAGE).disagreements(running())).isEmpty();
    }

    private static void end(CompletableFuture<Void> running) throws Throwable {
        try {
            running.join();
        } catch (CompletionException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static Operations running() throws IOException {
        URI gateway = Stack.shared().url();
        List<JsonNode> descriptions = new ArrayList<>();
        for (String service : Stack.services()) {
            descriptions.add(Client.anonymous(gateway)
                    .get("/services/" + service + "/q/openapi?format=json")
                    .json());
        }
        return Operations.of(descriptions);
    }
}
