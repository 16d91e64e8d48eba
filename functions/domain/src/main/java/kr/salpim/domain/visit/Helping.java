package kr.salpim.domain.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.visit.VisitEntry.What;

/** 2인 1조: asks the team lead (복지팀장) for the person who is missing. */
final class Helping {

  /** More names than a text to a phone should have. */
  static final int OFFERED = 3;

  private final Table table;
  private final Speaking speaking;
  private final Openings openings;
  private final Excepting excepting;
  private final VisitWords words;
  private final Texts texts;

  Helping(Table table, Speaking speaking, Openings openings, Excepting excepting, Texts texts) {
    this.table = table;
    this.speaking = speaking;
    this.openings = openings;
    this.excepting = excepting;
    this.words = new VisitWords(texts);
    this.texts = texts;
  }

  /**
   * Asks the team lead, with up to three who have time; not where one may go alone by the approval
   * for the programme. Either is noted in {@code edit}. Where there is nobody to ask but those who
   * go they are told: a question to them may stand in the same write already.
   */
  List<Change> ask(Visit visit, VisitEditor edit, Turn turn) {
    return ask(visit, edit, "", turn);
  }

  /**
   * @param why said before all else
   */
  List<Change> ask(Visit visit, VisitEditor edit, String why, Turn turn) {
    if (excepting.byProgramme(visit, edit, turn.now())) {
      return List.of();
    }
    Optional<Staff> lead = Crewing.lead(turn.dong(), visit, turn.now());
    if (lead.isEmpty()) {
      return nobodyElse(visit, why, turn);
    }
    Instant start = visit.start().orElseThrow();
    edit.note(turn.now(), What.ASKED, lead.get(), "HELPER");
    List<Staff> offered =
        openings.suitable(visit, new Workload(table), turn).limit(OFFERED).toList();
    String step = "helper|" + lead.get().token();
    if (offered.isEmpty()) {
      return List.of(
          speaking.tell(
              visit,
              lead.get().address(),
              step,
              text("visit.helper.none", why, visit, turn),
              MessageClass.OPERATIONAL,
              turn));
    }
    List<String> names = offered.stream().map(words::person).toList();
    List<Change> question =
        speaking.askAnew(
            visit,
            lead.get().address(),
            step,
            QuestionKind.VISIT_HELPER,
            open(turn.now(), start),
            MessageClass.OPERATIONAL,
            number ->
                text("visit.helper", words.number(number) + why, visit, turn)
                    + VisitWords.lines(names)
                    + words.choices("VISIT_HELPER", number),
            turn);
    edit.offering(lead.get().token(), question, offered.stream().map(Staff::token).toList());
    return question;
  }

  /** Whoever goes leads the dong as well, and nobody stands in: they find somebody themselves. */
  private List<Change> nobodyElse(Visit visit, String why, Turn turn) {
    String text = text("visit.helper.own", why, visit, turn);
    return Crewing.owner(turn.dong(), visit, turn.now()).stream()
        .map(who -> speaking.tell(visit, who, "helper", text, MessageClass.OPERATIONAL, turn))
        .toList();
  }

  private String text(String key, String head, Visit visit, Turn turn) {
    return texts.korean(
        key,
        turn.dong().sender(),
        head + VisitWords.when(visit.start().orElseThrow()),
        words.zone(visit));
  }

  /** An hour longer than until it is to begin: people are late. */
  private static Duration open(Instant now, Instant start) {
    Duration left = Duration.between(now, start);
    return (left.isNegative() ? Duration.ZERO : left).plus(Duration.ofHours(1));
  }
}
