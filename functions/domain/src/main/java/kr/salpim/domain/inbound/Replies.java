package kr.salpim.domain.inbound;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.understanding.Kind;
import kr.salpim.domain.understanding.Understanding;

/** What whoever wrote is answered. */
public final class Replies {

  private static final String KOREAN = "ko";

  private final Texts texts;
  private final WorkingDays days;

  public Replies(Texts texts, WorkingDays days) {
    this.texts = texts;
    this.days = days;
  }

  /** The acknowledgement of a new message, by what was understood of it. */
  public String acknowledge(Understanding understood, Dong dong, Instant now) {
    String language = understood.language();
    if (understood.kind() == Kind.EMERGENCY) {
      String key = "ack." + understood.emergency().orElseThrow() + "." + understood.about();
      return texts.in(language, key, dong.sender());
    }
    return switch (understood.kind()) {
      case OPT_OUT -> texts.in(language, "optout.done", dong.sender());
      case GREETING, ANSWER -> texts.in(language, "ack." + understood.kind(), dong.sender());
      default -> {
        String by = date(days.nextAfter(now), language);
        yield texts.in(language, "ack." + understood.kind(), dong.sender(), by);
      }
    };
  }

  /** "It is not clear which question you mean", with the open ones. */
  public String askBack(List<Question> open, Dong dong) {
    StringBuilder text = new StringBuilder(texts.korean("answer.askback", dong.sender()));
    for (Question question : open) {
      String choices = texts.korean("answer.askback." + question.kind(), question.number());
      text.append(texts.korean("answer.askback.line", question.number(), choices));
    }
    return text.toString();
  }

  /** What a command of the writer's is answered. */
  public String plain(Meaning meaning, Dong dong) {
    String key =
        switch (meaning) {
          case OPT_OUT, OPT_OUT_AGAIN -> "optout.done";
          case DESK -> "desk.done";
          case DESK_BAD_NUMBER -> "desk.badnumber";
          case LINK -> "link.sent";
          case LINK_BAD_NUMBER -> "link.badnumber";
          case LINKED -> "link.done";
          case LINK_WRONG -> "link.wrong";
          case MESSAGE, ANSWER, ASK_BACK ->
              throw new IllegalArgumentException("no plain text for " + meaning);
        };
    return texts.korean(key, dong.sender());
  }

  /** What the answer to a question is answered: 1 takes it, 2 passes it on. */
  public String answered(Inbound.Answered answer, boolean passedOn, Dong dong) {
    String key =
        answer.choice() == 1 ? "answer.taken" : passedOn ? "answer.passed" : "answer.nobody";
    return texts.korean(key, dong.sender(), answer.question());
  }

  private static String date(LocalDate day, String language) {
    return language.equals(KOREAN) || !language.equals("en")
        ? day.getMonthValue() + "월 " + day.getDayOfMonth() + "일"
        : day.toString();
  }
}
