package kr.salpim.desk;

/** One thing that the desk does. A new one is one bean of one of the two kinds, nothing more. */
public sealed interface Command permits StaffCommand, OperatorCommand {

  /** What callers call it by: small letters and dashes. */
  String name();

  /** Whether it shows or hands out personal data, so that the caller must say what for. */
  default boolean needsPurpose() {
    return false;
  }
}
