package kr.salpim.domain.referral;

import java.time.Instant;
import java.time.ZonedDateTime;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.text.Texts;

/** What texts about a referral have in common: whether it is urgent, and until when. */
final class ReferralWords {

  private final Texts texts;

  ReferralWords(Texts texts) {
    this.texts = texts;
  }

  /** How such a text begins. */
  String head(Scene scene, boolean again) {
    return (again ? texts.korean("referral.again") : "") + urgent(scene);
  }

  /** Nothing of what is not. */
  String urgent(Scene scene) {
    return scene.referral().urgent() ? texts.korean("referral.urgent") : "";
  }

  /** Until when whoever's turn it is should act, or should have acted. */
  String until(Scene scene) {
    return scene
        .referral()
        .deadline()
        .map(
            at ->
                texts.korean(
                    at.isAfter(scene.turn().now()) ? "referral.until" : "referral.past", time(at)))
        .orElse("");
  }

  private String time(Instant at) {
    ZonedDateTime time = at.atZone(WorkingDays.SEOUL);
    return time.getMinute() == 0
        ? texts.korean("referral.at", time.getMonthValue(), time.getDayOfMonth(), time.getHour())
        : texts.korean(
            "referral.at.minute",
            time.getMonthValue(),
            time.getDayOfMonth(),
            time.getHour(),
            time.getMinute());
  }
}
