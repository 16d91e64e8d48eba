package kr.salpim.domain.referral;

import java.time.LocalDate;

/** Which kinds of partner are public bodies; whoever is none needs the household's consent. */
@FunctionalInterface
public interface Bodies {

  /**
   * @param kind code of a partner's kind; one that nobody knows is private
   */
  boolean isPublic(String kind, LocalDate day);
}
