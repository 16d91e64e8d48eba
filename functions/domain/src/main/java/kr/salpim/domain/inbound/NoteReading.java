package kr.salpim.domain.inbound;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.understanding.About;
import kr.salpim.domain.understanding.Kind;
import kr.salpim.domain.understanding.Reason;
import kr.salpim.domain.understanding.Understander;
import kr.salpim.domain.understanding.Understanding;

/**
 * Understands the few words that a volunteer writes after the number of an answer. They leave out
 * whom they are about: {@code 4 문이 잠겼어요} by itself reads like somebody who locks themselves in.
 * Nothing else that sounds like an emergency is read away: see {@link Doorstep}.
 */
final class NoteReading {

  /** Whom the note is about. */
  private static final String NEIGHBOUR = "이웃 어르신이 ";

  /** Whoever writes more names whom it is about. */
  private static final int LONGEST_NOTE = 24;

  private static final Pattern NUMBER =
      Pattern.compile("\\s*(?:\\p{Nd}{1,2}\\s*[-–—~－]\\s*)?\\p{Nd}번?[\\s.,:)]*(?=\\p{L})");

  private final Understander understander;

  NoteReading(Understander understander) {
    this.understander = understander;
  }

  /**
   * An emergency in a note stays one, of the neighbour; what is said of a closed door is none,
   * where only the missing subject made it sound like one.
   *
   * @param open what its writer was asked and has not answered
   */
  Understanding understand(String text, List<Question> open) {
    Understanding plain = understander.understand(text);
    Matcher number = NUMBER.matcher(text);
    boolean note =
        plain.kind() == Kind.EMERGENCY
            && open.stream().anyMatch(question -> question.kind() == QuestionKind.CHECK_IN)
            && number.lookingAt()
            && text.length() - number.end() <= LONGEST_NOTE;
    if (!note) {
      return plain;
    }
    String words = text.substring(number.end());
    return Doorstep.says(words)
        ? inPlace(understander.understand(NEIGHBOUR + words), NEIGHBOUR.length(), number.end())
        : ofTheNeighbour(plain, plain.reasons());
  }

  /** With its reasons where they stand in the text itself; what was put before it is none. */
  private static Understanding inPlace(Understanding understood, int before, int number) {
    List<Reason> reasons =
        understood.reasons().stream()
            .filter(reason -> reason.end() > before)
            .map(
                reason ->
                    new Reason(
                        reason.rule(),
                        Math.max(reason.start(), before) - before + number,
                        reason.end() - before + number))
            .toList();
    return ofTheNeighbour(understood, reasons);
  }

  private static Understanding ofTheNeighbour(Understanding understood, List<Reason> reasons) {
    return new Understanding(
        understood.kind(),
        understood.emergency(),
        understood.needs(),
        About.OTHER,
        understood.language(),
        reasons);
  }
}
