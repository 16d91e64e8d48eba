package kr.salpim.domain.area;

/** Which neighbourhoods there are and who works there. */
public interface Directory {

  /**
   * The dong with this code.
   *
   * @throws IllegalStateException where no such dong is set up
   */
  Dong dong(String code);
}
