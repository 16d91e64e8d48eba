package kr.salpim.domain.delivery;

import java.time.Duration;
import kr.salpim.domain.provider.Form;

/** After which time without a receipt nobody knows what became of a message (NHN Cloud's rule). */
final class Overdue {

  static final Duration SHORT = Duration.ofHours(25);
  static final Duration LONG = Duration.ofHours(80);

  private Overdue() {}

  static Duration after(String form) {
    return form.equals(Form.LMS.name()) ? LONG : SHORT;
  }
}
