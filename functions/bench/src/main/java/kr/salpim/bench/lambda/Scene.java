package kr.salpim.bench.lambda;

import java.util.Map;
import java.util.function.IntFunction;

/**
 * A function, what it is told and what it is asked.
 *
 * @param module such as {@code intake}
 * @param export the entry point's name
 * @param settings by their names as properties
 * @param events the n-th event, never the same twice
 */
record Scene(
    String module, String export, Map<String, String> settings, IntFunction<String> events) {}
