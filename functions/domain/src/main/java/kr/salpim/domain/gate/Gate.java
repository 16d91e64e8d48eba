package kr.salpim.domain.gate;

import java.util.List;
import java.util.function.Predicate;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.provider.Senders;
import kr.salpim.domain.text.Texts;

/**
 * Asks of each message, at the moment of sending and not of queueing: is the reader safe; did they
 * agree and not refuse; what does the message count as now; do people sleep; is it too much; has
 * the text no gap; how does it leave, in what form and what bytes; is it too old. The first rule
 * that says no decides.
 */
public final class Gate {

  private final List<Rule> rules;

  /**
   * @param broken whether a line is down at present
   */
  public Gate(
      Hours hours,
      Caps caps,
      KeyedHash hash,
      Texts texts,
      Senders senders,
      Predicate<Line> broken) {
    rules =
        List.of(
            new HushRule(),
            new ConsentRule(),
            new ClassRule(),
            new QuietHoursRule(hours),
            new FloodRule(caps, hash),
            new TextRule(texts),
            new AgeRule(),
            new WayRule(senders, broken, texts));
  }

  /** A {@link Outcome.Pass} has a way. */
  public Outcome judge(Letter letter) {
    Outcome outcome = new Outcome.Pass(letter);
    for (Rule rule : rules) {
      if (!(outcome instanceof Outcome.Pass pass)) {
        return outcome;
      }
      outcome = rule.judge(pass.letter());
    }
    return outcome;
  }
}
