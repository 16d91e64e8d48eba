package kr.salpim.domain.checkin;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.checkin.RoundAnswers.Said;
import kr.salpim.domain.inbound.Confirmation;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.Meaning;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Outcome;

/** Whoever answers about neighbours hears what becomes of it, with thanks. */
final class Replying {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("M월 d일(E)", Locale.KOREAN);

  private final Strays strays;
  private final Texts texts;
  private final KeyedHash hash;

  Replying(Strays strays, Texts texts, KeyedHash hash) {
    this.strays = strays;
    this.texts = texts;
    this.hash = hash;
  }

  /** The confirmation; an emergency was acknowledged as one already. */
  List<Change> to(Inbound inbound, List<Said> said, Turn turn) {
    List<Change> changes = new ArrayList<>();
    if (said.isEmpty() || said.stream().anyMatch(one -> one.ending().isEmpty())) {
      changes.addAll(strays.show(inbound, turn));
    }
    if (inbound.meaning() != Meaning.MESSAGE) {
      changes.addAll(
          Confirmation.of(
              hash, inbound, text(inbound, said, turn), turn.dong().code(), turn.firstDue()));
    }
    return changes;
  }

  private String text(Inbound inbound, List<Said> said, Turn turn) {
    String sender = turn.dong().sender();
    if (said.isEmpty()) {
      return texts.korean("check.answer.gone", sender);
    }
    long taken = said.stream().filter(one -> !late(one)).count();
    if (taken == 0) {
      return said.size() == 1
          ? texts.korean(over(said.get(0)), sender, label(inbound, said.get(0)))
          : texts.korean("check.answer.gone", sender);
    }
    StringBuilder text = new StringBuilder();
    if (said.size() == 1) {
      text.append(texts.korean("check.answer.one", sender, label(inbound, said.get(0))));
    } else {
      text.append(texts.korean("check.answer.all", sender, taken));
    }
    for (Said one : said) {
      text.append(more(inbound, one, said.size() > 1));
    }
    return text.append(texts.korean("check.answer.end")).toString();
  }

  private static String over(Said said) {
    return said.told() ? "check.answer.seen" : "check.answer.over";
  }

  /** Whether it changes nothing any longer. */
  private static boolean late(Said said) {
    return said.ending().isEmpty() && said.outcome() != Outcome.WORRIED;
  }

  /** What follows for one neighbour; nothing where all is well. */
  private String more(Inbound inbound, Said said, boolean list) {
    String name = list ? label(inbound, said) + ": " : "";
    if (late(said)) {
      return texts.korean(said.told() ? "check.answer.told" : "check.answer.late", name);
    }
    if (said.outcome() == Outcome.WORRIED) {
      return texts.korean("check.answer.worried", name);
    }
    if (said.again().isPresent()) {
      return texts.korean("check.answer.again", name, day(said.again().get()));
    }
    boolean escalated = said.ending().filter(Ending.ESCALATED::equals).isPresent();
    return escalated ? texts.korean("check.answer.passed", name) : "";
  }

  private static String label(Inbound inbound, Said said) {
    return said.round().labelFor(inbound.token());
  }

  private static String day(LocalDate day) {
    return day.format(DAY);
  }
}
