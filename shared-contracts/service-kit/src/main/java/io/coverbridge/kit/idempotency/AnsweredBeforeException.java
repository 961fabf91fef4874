package io.coverbridge.kit.idempotency;

/** The request has been done and answered; the answer is to be given again. Carries no stack trace: it is no fault. */
final class AnsweredBeforeException extends RuntimeException {

    private final transient StoredAnswer answer;

    AnsweredBeforeException(StoredAnswer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    StoredAnswer answer() {
        return answer;
    }
}
