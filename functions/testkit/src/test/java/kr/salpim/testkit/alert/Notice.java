package kr.salpim.testkit.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as a phone shows it, and when it came.
 *
 * @param who the role of the phone's owner, or {@code RESIDENT}
 */
record Notice(Instant at, String phone, String who, String text) {

  private static final DateTimeFormatter SEOUL =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Seoul"));

  private static final Pattern NUMBER = Pattern.compile("\\(답: (\\d+)-1");

  /** What a text is known by; the first that it holds. */
  private enum Mark {
    RAISED("(단계가 올랐어요)"),
    AGAIN("(아직 맡은 분이 없어요)"),
    OVERDUE("(맡은 뒤 결과가 없어요)"),
    RESUMED("(전에 맡아 주셨던"),
    JOIN("(같이 봐 달라고 합니다)"),
    NEW("1 제가 맡을게요"),
    LATE("결과가 아직 없어"),
    MORE("살피고 계신 가구에서"),
    MORNING("근무 시간이 아닐 때"),
    SUPERSEDED("다른 기록에서 이어서"),
    FOUND("더 찾지 않으셔도"),
    LOOKING("알려 주신 내용을 살피고"),
    TOGETHER("같이 볼 분께 바로"),
    ALONE("같이 볼 분을 찾지"),
    TAKEN("맡아 주셔서"),
    HELD("은 맡은 분이 있습니다"),
    PASSED("다른 담당자에게 바로"),
    NOBODY("이어서 맡을 분을 찾지"),
    JOINED("같이 봐 주셔서"),
    CLOSED("이미 마무리되었습니다"),
    RESULT("결과를 남겼습니다"),
    UNCLEAR("확실하지 않아"),
    OTHER("");

    private final String words;

    Mark(String words) {
      this.words = words;
    }
  }

  private static final List<String> ASKING =
      List.of("NEW", "RAISED", "AGAIN", "OVERDUE", "RESUMED");

  String kind() {
    for (Mark mark : Mark.values()) {
      if (text.contains(mark.words)) {
        return mark.name();
      }
    }
    throw new IllegalStateException("every text holds the last mark");
  }

  /** Whether it asks to take an alert. */
  boolean asks() {
    return ASKING.contains(kind());
  }

  /** The question that can be answered on it. */
  Optional<Integer> number() {
    Matcher number = NUMBER.matcher(text);
    return number.find() ? Optional.of(Integer.parseInt(number.group(1))) : Optional.empty();
  }

  /** Such as {@code 11-24 10:00 PLANNER}. */
  String line() {
    return SEOUL.format(at) + " " + who;
  }

  @Override
  public String toString() {
    return line() + " " + kind();
  }
}
