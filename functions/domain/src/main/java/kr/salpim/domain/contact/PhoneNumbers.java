package kr.salpim.domain.contact;

import java.util.Optional;

/** Reads phone numbers as people and providers write them. */
public interface PhoneNumbers {

  /**
   * The number in E.164 ({@code +821012345678}), region Korea where no country is given; empty
   * where it is no number that a message can be sent to or come from.
   */
  Optional<String> e164(String written);
}
