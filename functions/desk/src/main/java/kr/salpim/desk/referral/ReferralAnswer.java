package kr.salpim.desk.referral;

import java.util.List;
import java.util.Map;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.domain.referral.Ordered;
import kr.salpim.domain.referral.Ordered.Why;
import kr.salpim.domain.referral.Referral;

/** What came of an order, in the desk's words. */
final class ReferralAnswer {

  /** Nothing was done yet: something like it is there, and whoever sends it must say why. */
  private static final String DUPLICATE = "DUPLICATE";

  private ReferralAnswer() {}

  static DeskAnswer of(String done, Ordered ordered) {
    if (ordered instanceof Ordered.Done did) {
      return DeskAnswer.of(done, body(did.referral()));
    }
    if (ordered instanceof Ordered.Duplicate twice) {
      return DeskAnswer.of(DUPLICATE, Map.of("flags", flags(twice)));
    }
    if (ordered instanceof Ordered.WrongState wrong) {
      return DeskAnswer.refused("it is " + wrong.state() + ", and cannot be so now");
    }
    if (ordered instanceof Ordered.Refused refused) {
      return DeskAnswer.refused(line(refused.why()));
    }
    return DeskAnswer.refused("there is no such household or referral");
  }

  private static Map<String, String> body(Referral referral) {
    return Map.of(
        ReferralId.FIELD, ReferralId.of(referral).toString(), "state", referral.state().name());
  }

  private static List<Map<String, String>> flags(Ordered.Duplicate twice) {
    return twice.flags().stream()
        .map(flag -> Map.of("kind", flag.kind().name(), "need", flag.need(), "id", flag.id()))
        .toList();
  }

  static String line(Why why) {
    return switch (why) {
      case UNKNOWN_NEED -> "need is none that leads anywhere";
      case CALL_INSTEAD ->
          "need is one for which the law wants a call: 112 for a child that is abused"
              + " (신고의무); referral-options says where";
      case NO_PARTNER -> "partner must be an agency that takes part";
      case OUT_OF_AREA -> "partner is not for the household's dong";
      case NO_CONSENT ->
          "the household has not agreed that a private body is told: consent-set records it,"
              + " or danger says what imminent danger there is";
      case NO_APPROVER -> "only 복지팀장 and 동장 send without consent in danger";
      case NO_REASON ->
          "a reason must be given: danger of what is sent so, reason of what is taken back";
      case NO_NUMBER -> "partner has as many open as it can tell apart by their numbers";
      case NO_PHONE -> "partner has no phone to which a code can be sent";
      case TOO_MANY_CODES -> "as many codes as a day allows were sent";
      case NO_CODE -> "code is too old or was guessed at too often: referral-code sends another";
      case WRONG_CODE -> "code is not the one that was sent";
      case NOTHING_TO_TELL -> "the agency has nothing to do with the household now";
    };
  }
}
