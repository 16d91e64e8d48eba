package kr.salpim.domain.parked;

import java.util.regex.Pattern;

/** Who released something, as the item keeps it: a short name of an account, no person's data. */
public record Operator(String name) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.]{0,31}");

  /**
   * @throws BadInput where the name is none
   */
  public Operator {
    if (!FORM.matcher(name).matches()) {
      throw new BadInput("by must be 1 to 32 letters, digits and dots");
    }
  }
}
