package io.coverbridge.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Database;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ControlNumbersIT implements AdapterIT {

    private final UUID organization = UUID.randomUUID();
    private final ControlNumbers numbers;
    private final TenantTransactions transactions;
    private final Database database;

    ControlNumbersIT(ControlNumbers numbers, TenantTransactions transactions, Pool app) {
        this.numbers = numbers;
        this.transactions = transactions;
        this.database = new Database(app);
    }

    @Test
    void manyAtOnceGetOneEachAndWhatIsRolledBackHasTakenNone() throws Exception {
        ExecutorService replicas = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> taken = IntStream.range(0, 40)
                    .mapToObj(i -> replicas.submit(() -> next(Carriers.HARBORLINE)))
                    .toList();
            assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> transactions.in(
                            organization,
                            () -> numbers.next(organization, Carriers.HARBORLINE)
                                    .flatMap(number -> Uni.createFrom().failure(new IllegalStateException("lost"))))))
                    .hasMessageContaining("lost");
            assertThat(taken)
                    .extracting(Future::get)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 40).boxed().toList());
        } finally {
            replicas.shutdown();
        }
        assertThat(next(Carriers.HARBORLINE)).isEqualTo(41);
        assertThat(next(Carriers.PRAIRIE)).isEqualTo(1);
    }

    @Test
    void afterTheLastNumberNobodyGetsOne() {
        database.in(
                organization,
                "insert into file_numbers (organization_id, carrier_id, last_number) values ($1, $2, 999999998)",
                organization,
                Carriers.HARBORLINE);
        assertThat(next(Carriers.HARBORLINE)).isEqualTo(999_999_999);
        assertThatThrownBy(() -> next(Carriers.HARBORLINE)).hasMessageContaining("agree on another receiver id");
        assertThatThrownBy(() -> next(Carriers.HARBORLINE)).hasMessageContaining("used up");
    }

    private int next(UUID carrier) {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> transactions.in(organization, () -> numbers.next(organization, carrier)));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
