package kr.salpim.domain.table;

import java.util.List;

/** What must hold of the item that is there now for a change to be applied. */
public sealed interface Condition {

  /** No condition. */
  record Always() implements Condition {}

  /** No item stands under the key. */
  record Absent() implements Condition {}

  /** An item stands under the key. */
  record Present() implements Condition {}

  /**
   * The attribute has this value. Personal data cannot be compared, for each sealing of the same
   * text differs; sealed bytes can, and are equal only where nobody wrote in between.
   */
  record Is(String attribute, Value value) implements Condition {}

  /** The attribute is not there; true as well where there is no item. */
  record Missing(String attribute) implements Condition {}

  /** The attribute is there, whatever its value. */
  record Has(String attribute) implements Condition {}

  /** The attribute is a number below {@code bound}. */
  record Below(String attribute, long bound) implements Condition {}

  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  static Condition always() {
    return new Always();
  }

  static Condition absent() {
    return new Absent();
  }

  static Condition present() {
    return new Present();
  }

  static Condition is(String attribute, String value) {
    return new Is(attribute, new Value.Text(value));
  }

  static Condition is(String attribute, long value) {
    return new Is(attribute, new Value.Num(value));
  }

  static Condition missing(String attribute) {
    return new Missing(attribute);
  }

  static Condition has(String attribute) {
    return new Has(attribute);
  }

  static Condition below(String attribute, long bound) {
    return new Below(attribute, bound);
  }

  static Condition all(Condition... parts) {
    return new All(List.of(parts));
  }

  static Condition any(Condition... parts) {
    return new Any(List.of(parts));
  }
}
