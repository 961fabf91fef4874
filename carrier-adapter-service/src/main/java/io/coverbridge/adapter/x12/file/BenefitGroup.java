package io.coverbridge.adapter.x12.file;

/**
 * One transaction set to write.
 *
 * @param header counts are filled in while writing
 * @param families gone through twice, and the same both times: once to choose delimiters and count, once to write
 */
public record BenefitGroup(TransactionHeader header, Iterable<BenefitFamily> families) {}
