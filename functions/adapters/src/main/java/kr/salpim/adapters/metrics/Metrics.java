package kr.salpim.adapters.metrics;

/** Hears what is measured. */
@FunctionalInterface
public interface Metrics {

  /** Nobody measures. */
  Metrics NONE = (metric, value) -> {};

  void tell(Metric metric, long value);

  /** One more of what is counted. */
  default void count(Metric metric) {
    tell(metric, 1);
  }

  /** Whether anybody hears; where not, nothing need be read for it. */
  default boolean heard() {
    return this != NONE;
  }
}
