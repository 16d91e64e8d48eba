package kr.salpim.desk;

import java.util.function.Supplier;

/**
 * What a command is about to do, read and checked.
 *
 * @param whose household, dong or item that it is about, never a person's name or number
 * @param what it does beside its name, such as the kinds of data it shows; may be empty
 * @param allowed whether it may be done; that it was asked for is recorded all the same
 * @param act does it, and says what came of it
 */
public record Deed(String whose, String what, boolean allowed, Supplier<DeskAnswer> act) {

  public static Deed of(String whose, Supplier<DeskAnswer> act) {
    return new Deed(whose, "", true, act);
  }

  public static Deed of(String whose, String what, Supplier<DeskAnswer> act) {
    return new Deed(whose, what, true, act);
  }

  /** The caller may not do this. */
  public static Deed refused(String whose, String what, String why) {
    return new Deed(whose, what, false, () -> DeskAnswer.refused(why));
  }
}
