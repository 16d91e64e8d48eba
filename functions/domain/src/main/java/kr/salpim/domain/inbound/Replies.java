package kr.salpim.domain.inbound;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.outbox.Wording;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.understanding.Kind;
import kr.salpim.domain.understanding.Understanding;

/** What whoever wrote is answered. */
public final class Replies {

  private final Texts texts;
  private final AskingBack askingBack;
  private final WorkingDays days;

  public Replies(Texts texts, WorkingDays days) {
    this.texts = texts;
    this.askingBack = new AskingBack(texts);
    this.days = days;
  }

  /** The acknowledgement of a new message, by what was understood of it. */
  public Wording acknowledgement(Understanding understood, Dong dong, Instant now) {
    String language = understood.language();
    if (understood.kind() == Kind.EMERGENCY) {
      String key = "ack." + understood.emergency().orElseThrow() + "." + understood.about();
      return Wording.of(key, language, dong.sender());
    }
    return switch (understood.kind()) {
      case OPT_OUT -> Wording.of("optout.done", language, dong.sender());
      case GREETING, ANSWER -> Wording.of("ack." + understood.kind(), language, dong.sender());
      default ->
          Wording.of(
              "ack." + understood.kind(),
              language,
              dong.sender(),
              date(days.nextAfter(now), language));
    };
  }

  /** The same as text. */
  public String acknowledge(Understanding understood, Dong dong, Instant now) {
    return acknowledgement(understood, dong, now).text(texts);
  }

  /** Somebody who was asked how they are has answered. */
  public String thanks(Dong dong, String language) {
    return texts.in(language, "check.thanks", dong.sender());
  }

  /**
   * "It is not clear which question you mean", with the open ones.
   *
   * @param named how whoever a question is about is named to its reader
   */
  public String askBack(
      List<Question> open, Function<Question, Optional<String>> named, Dong dong, String language) {
    return askingBack.text(open, named, dong.sender(), language);
  }

  /** What a command of the writer's is answered. */
  public String plain(Meaning meaning, Dong dong, String language) {
    String key =
        switch (meaning) {
          case OPT_OUT, OPT_OUT_AGAIN -> "optout.done";
          case DESK -> "desk.done";
          case DESK_BAD_NUMBER -> "desk.badnumber";
          case WEATHER -> "check.warning.noted";
          case LINK -> "link.sent";
          case LINK_BAD_NUMBER -> "link.badnumber";
          case LINKED -> "link.done";
          case LINK_WRONG -> "link.wrong";
          case MESSAGE, ANSWER, ASK_BACK ->
              throw new IllegalArgumentException("no plain text for " + meaning);
        };
    return texts.in(language, key, dong.sender());
  }

  /** What an answer is answered before anybody knows what it changes. */
  public String noted(Inbound.Answered answer, Dong dong, String language) {
    return texts.in(language, "answer.noted", dong.sender(), answer.question());
  }

  private static String date(LocalDate day, String language) {
    return switch (language) {
      case "en" -> day.toString();
      case "vi" -> "ngày " + day.getDayOfMonth() + "/" + day.getMonthValue();
      case "zh" -> day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
      default -> day.getMonthValue() + "월 " + day.getDayOfMonth() + "일";
    };
  }
}
