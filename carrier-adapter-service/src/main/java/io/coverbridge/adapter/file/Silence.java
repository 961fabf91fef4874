package io.coverbridge.adapter.file;

import io.coverbridge.adapter.channel.CarrierConfig;
import io.coverbridge.adapter.channel.RetryPolicy;
import io.coverbridge.adapter.work.WorkTime;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** What follows when a carrier does not answer: another try later, until it has been tried often enough. */
@ApplicationScoped
class Silence {

    private static final Logger LOG = Logger.getLogger(Silence.class);

    private final RetryPolicy policy;
    private final FileMeters meters;
    private final WorkTime time;

    Silence(CarrierConfig config, FileMeters meters, WorkTime time) {
        this.policy = config.policy();
        this.meters = meters;
        this.time = time;
    }

    /** After one more try without an answer; the file is locked by the transaction that is under way. */
    void after(CarrierFile file, Step again) {
        file.timeouts++;
        if (!policy.givesUpAfter(file.timeouts)) {
            file.next(again, time.after(policy.waitAfter(file.id, file.timeouts)));
        } else if (file.status.isAnswered()) {
            // It was sent again although its answer is known.
            file.rest();
        } else {
            file.status = FileStatus.UNANSWERED;
            file.next(Step.SETTLE, time.now());
            meters.unanswered();
            LOG.warnf(
                    "a file was given up, its carrier does not answer fileId=%s organizationId=%s carrierId=%s attempts=%d",
                    file.id, file.organizationId, file.carrierId, file.attempts);
        }
    }
}
