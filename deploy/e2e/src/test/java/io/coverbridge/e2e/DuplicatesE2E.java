package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DuplicatesE2E {

    private static final int AT_ONCE = 50;
    private static final String CARRIER_GROUP_ID = "55550001";

    private final Client demo = Stack.shared().demo();

    @Test
    void ofFiftyIdenticalRequestsAtOnceOneIsCreated() throws Exception {
        String request = Connections.request(Connections.MERIDIAN, "Fifty at once", CARRIER_GROUP_ID);
        List<Answer> answers = new ArrayList<>();
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Answer>> posts = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                posts.add(threads.submit(() -> {
                    go.await();
                    return demo.post(Connections.PATH, request);
                }));
            }
            go.countDown();
            for (Future<Answer> post : posts) {
                answers.add(post.get(30, TimeUnit.SECONDS));
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(AT_ONCE - 1)
                .allSatisfy(answer -> assertThat(answer.json())
                        .isEqualTo(Answer.parse("""
                                {"message":"Group connection already exists for carrier %s and carrier group ID %s",\
                                "status":409}""".formatted(Connections.MERIDIAN, CARRIER_GROUP_ID))));
        assertThat(demo.total(Connections.PATH + "?carrier_id=" + Connections.MERIDIAN + "&carrier_group_id="
                        + CARRIER_GROUP_ID))
                .isEqualTo(1);
        assertThat(demo.total("/api/v1/groups?company=Fifty%20at%20once")).isEqualTo(1);
    }
}
