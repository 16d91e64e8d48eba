package kr.salpim.adapters.dynamodb;

/** Hears what each call cost. */
@FunctionalInterface
public interface CapacityListener {

  /** Hears nothing, and keeps DynamoDB from counting. */
  CapacityListener NONE = consumed -> {};

  void heard(Consumed consumed);
}
