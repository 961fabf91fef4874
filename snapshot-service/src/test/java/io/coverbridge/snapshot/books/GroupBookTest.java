package io.coverbridge.snapshot.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgConnectOptions;
import org.junit.jupiter.api.Test;

class GroupBookTest {

    @Test
    void theStatementOfEveryDecisionIsShortEnoughToStayPrepared() {
        assertThat(new PgConnectOptions().getPreparedStatementCacheSqlFilter().test(GroupBook.READ))
                .isTrue();
    }
}
