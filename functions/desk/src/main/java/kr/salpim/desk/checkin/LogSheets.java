package kr.salpim.desk.checkin;

import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.salpim.desk.Csv;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.checkin.ActivityLog.Entry;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.Volunteer;

/** A volunteer's activity log (활동일지) as people need it: as text ready to copy, and as CSV. */
final class LogSheets {

  private static final List<String> COLUMNS = List.of("날짜", "이웃", "방법", "결과", "비고", "시간(분)");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd(E)", Locale.KOREAN);

  /** Somebody for whom others answer. */
  private static final String HIDDEN = "(다른 담당)";

  private LogSheets() {}

  /** An entry with what of its household the caller may read. */
  record Line(Entry entry, Shown.Seen seen) {}

  static String text(Volunteer volunteer, YearMonth month, List<Line> lines, List<Entry> all) {
    List<String> text = new ArrayList<>();
    text.add("[활동일지] " + month.getYear() + "년 " + month.getMonthValue() + "월");
    text.add(
        "활동자: "
            + volunteer.name().reveal()
            + " ("
            + VolunteerWords.korean(volunteer.group())
            + ")");
    lines.forEach(line -> text.add(String.join(" · ", filled(line))));
    text.add(sums(all));
    return String.join("\n", text);
  }

  static String csv(List<Line> lines, List<Entry> all) {
    List<List<String>> rows = new ArrayList<>();
    lines.forEach(line -> rows.add(cells(line)));
    rows.add(List.of("합계", "", "", "", sums(all), String.valueOf(minutes(all))));
    return Csv.of(COLUMNS, rows);
  }

  private static List<String> filled(Line line) {
    List<String> cells = new ArrayList<>(cells(line));
    int minutes = line.entry().minutes();
    cells.set(cells.size() - 1, minutes == 0 ? "" : minutes + "분");
    cells.removeIf(String::isEmpty);
    return cells;
  }

  private static List<String> cells(Line line) {
    Round.Closed closed = line.entry().closed();
    return List.of(
        line.entry().day().format(DAY),
        neighbour(line),
        how(closed.outcome()),
        result(closed),
        note(line),
        String.valueOf(line.entry().minutes()));
  }

  /** The name where the caller may read it; else as the volunteer's own list has it, or nobody. */
  private static String neighbour(Line line) {
    if (line.seen().groups().isEmpty()) {
      return HIDDEN;
    }
    return line.seen().home().profile().members().stream()
        .filter(member -> line.seen().has(FieldGroup.ADDRESS_CARD))
        .map(Member::name)
        .findFirst()
        .orElseGet(() -> line.entry().round().label().reveal());
  }

  private static String note(Line line) {
    return line.entry().closed().note().stream()
        .filter(note -> line.seen().has(FieldGroup.NOTES))
        .map(Secret::reveal)
        .map(note -> note.replaceAll("\\s+", " "))
        .findFirst()
        .orElse("");
  }

  private static String how(Outcome outcome) {
    return switch (outcome) {
      case MET -> "방문";
      case CALLED -> "통화";
      case NOT_MET -> "방문 시도";
      case HEARD_FROM -> "본인 연락";
      case VISITED -> "직원 방문";
      case SEEN_BY_PARTNER -> "협력기관 확인";
      case WORRIED, SILENT, OFF -> "";
    };
  }

  private static String result(Round.Closed closed) {
    String told = closed.ending() == Ending.ESCALATED ? ", 센터에 알림" : "";
    return switch (closed.outcome()) {
      case NOT_MET -> closed.ending() == Ending.PASSED_ON ? "못 뵘, 다음 날 다시 확인" : "못 뵘" + told;
      case WORRIED -> "걱정됨" + told;
      case SILENT -> "답 없음" + told;
      case OFF -> "취소";
      case MET, CALLED, HEARD_FROM, VISITED, SEEN_BY_PARTNER -> "안부 확인";
    };
  }

  /** Of the whole month, whatever the page. */
  private static String sums(List<Entry> all) {
    long reached = all.stream().filter(entry -> entry.closed().outcome().reached()).count();
    long days = days(all);
    Duration time = Duration.ofMinutes(minutes(all));
    return "합계: 활동 "
        + days
        + "일, 안부 "
        + all.size()
        + "건(방문 "
        + count(all, Outcome.MET)
        + ", 통화 "
        + count(all, Outcome.CALLED)
        + "), 확인 "
        + reached
        + "건, 미확인 "
        + (all.size() - reached)
        + "건, "
        + time.toHours()
        + "시간 "
        + time.toMinutesPart()
        + "분";
  }

  private static long days(List<Entry> all) {
    return all.stream()
        .filter(entry -> entry.minutes() > 0)
        .map(Entry::day)
        .collect(Collectors.toSet())
        .size();
  }

  private static long count(List<Entry> all, Outcome outcome) {
    return all.stream().filter(entry -> entry.closed().outcome() == outcome).count();
  }

  private static int minutes(List<Entry> all) {
    return all.stream().mapToInt(Entry::minutes).sum();
  }
}
