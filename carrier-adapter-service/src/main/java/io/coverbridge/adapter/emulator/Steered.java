package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.behavior.Behavior;
import io.coverbridge.adapter.journal.RecordedAnswer;
import java.util.Optional;

/**
 * What was said by program of how a call is to be answered.
 *
 * @param behavior how the carrier behaves towards the organization
 * @param answer the answer of a replay, which comes before everything else
 */
record Steered(Behavior behavior, Optional<RecordedAnswer> answer) {}
