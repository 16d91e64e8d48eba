package kr.salpim.domain.gate;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.provider.Sender;
import kr.salpim.domain.provider.Senders;
import kr.salpim.domain.text.Texts;

/**
 * Chooses how a message leaves: of all ways to its reader, in order of preference and price, the
 * first that is set up, has not failed for this message, can carry the text, and is not down. A
 * message in doubt goes the way it went or none.
 */
final class WayRule implements Rule {

  /** How long something that can wait waits for a line that is down, rather than cost more. */
  static final Duration WAIT_FOR_LINE = Duration.ofSeconds(90);

  private final Senders senders;
  private final Predicate<Line> broken;
  private final Carrying carrying;

  WayRule(Senders senders, Predicate<Line> broken, Texts texts) {
    this.senders = senders;
    this.broken = broken;
    this.carrying = new Carrying(texts);
  }

  @Override
  public Outcome judge(Letter letter) {
    String reason = "no-way";
    Optional<Way> down = Optional.empty();
    for (Way way : Ways.to(letter)) {
      if (letter.message().tried().contains(way.name())
          || !letter.only().orElse(way.name()).equals(way.name())) {
        continue;
      }
      Optional<Sender> sender = senders.find(way.line().provider(), way.line().account());
      if (sender.isEmpty()) {
        reason = "not-set-up:" + way.line();
        continue;
      }
      Carrying.Carried carried = carrying.over(way, sender.get(), letter);
      if (carried instanceof Carrying.Refused refused) {
        reason = refused.reason();
        continue;
      }
      Way chosen = ((Carrying.Taken) carried).way();
      if (broken.test(way.line())) {
        down = down.or(() -> Optional.of(chosen));
        continue;
      }
      if (down.isPresent() && !letter.urgent() && dearer(chosen, down.get())) {
        break;
      }
      return new Outcome.Pass(letter.by(chosen));
    }
    return down.isPresent()
        ? new Outcome.Wait(
            letter.by(down.get()), letter.now().plus(WAIT_FOR_LINE), Outcome.Wait.LINE_DOWN)
        : new Outcome.Park(letter, exhausted(letter, reason));
  }

  private static String exhausted(Letter letter, String reason) {
    return reason.equals("no-way") && !letter.message().tried().isEmpty() ? "every-way" : reason;
  }

  private static boolean dearer(Way way, Way than) {
    return way.form().compareTo(than.form()) > 0;
  }
}
