package io.coverbridge.adapter.session;

import io.coverbridge.adapter.channel.CallName;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.journal.AnswerKind;
import io.coverbridge.events.CarrierDescribed;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.error.Violation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Puts the answers of a recorded session in the place of what carriers would say. */
@ApplicationScoped
class StartReplay {

    private final CarrierDirectory directory;
    private final Replays replays;

    StartReplay(CarrierDirectory directory, Replays replays) {
        this.directory = directory;
        this.replays = replays;
    }

    /**
     * Starts it, in the place of an earlier one; fails with {@link ApiException} 422 if the session names a carrier that
     * there is not, the same call twice, or an answer that the carrier cannot give.
     */
    Uni<ReplayResponse> start(UUID organizationId, ReplayRequest session) {
        List<Violation> faults = new ArrayList<>();
        List<SessionBehavior> behaviors = Objects.requireNonNullElse(session.behaviors(), List.of());
        for (int place = 0; place < behaviors.size(); place++) {
            check("behaviors[" + place + "]", behaviors.get(place).carrierId(), faults);
        }
        Map<CallName, Integer> places = new HashMap<>();
        for (int place = 0; place < session.answers().size(); place++) {
            SessionAnswer answer = session.answers().get(place);
            check("answers[" + place + "]", answer.carrierId(), faults);
            byFiles("answers[" + place + "]", answer, faults);
            Integer before = places.putIfAbsent(answer.name(), place);
            if (before != null) {
                faults.add(new Violation("answers[" + place + "]", "The same call as answers[" + before + "]."));
            }
        }
        if (!faults.isEmpty()) {
            throw ApiException.invalid(faults);
        }
        return replays.start(organizationId, session.answers())
                .map(started -> new ReplayResponse(session.answers().size()));
    }

    private void byFiles(String path, SessionAnswer answer, List<Violation> faults) {
        boolean file = answer.kind().isOfFile();
        // Nobody would ever end what is queued.
        if ((file || answer.answer().kind() == AnswerKind.QUEUED) && !worksByFiles(answer.carrierId())) {
            faults.add(new Violation(path + (file ? ".kind" : ".answer.kind"), "Only of carriers that work by files."));
        }
    }

    private boolean worksByFiles(UUID carrierId) {
        return directory
                .find(carrierId)
                .filter(carrier -> carrier.described().kind() == CarrierDescribed.Kind.FILE)
                .isPresent();
    }

    private void check(String path, UUID carrierId, List<Violation> faults) {
        if (directory.find(carrierId).isEmpty()) {
            faults.add(new Violation(path + ".carrier_id", "No carrier has this id."));
        }
    }
}
