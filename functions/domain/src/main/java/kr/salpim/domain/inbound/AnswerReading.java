package kr.salpim.domain.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.contact.Answer;
import kr.salpim.domain.contact.Answering;
import kr.salpim.domain.contact.Answering.Match;
import kr.salpim.domain.contact.Choices;
import kr.salpim.domain.contact.Pairs;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.contact.Remark;

/** Reads a message as the answer to what its writer was asked: one, a list of them, or a remark. */
final class AnswerReading {

  /** 걱정돼요: the answer that an emergency is, whatever number stands before it. */
  private static final int WORRIED = 4;

  private AnswerReading() {}

  /**
   * @param sent when the message was sent, by our clock
   * @param open what its writer was asked and has not answered
   * @param seems whether it was understood as an answer
   */
  static Match of(String text, Instant sent, List<Question> open, boolean seems) {
    if (open.isEmpty()) {
      return new Match.Nothing();
    }
    Optional<Answer> answer = Answer.read(text);
    Optional<Pairs> pairs = Pairs.read(text);
    if (pairs.isPresent()) {
      return Answering.each(pairs.get(), open, sent);
    }
    Match single =
        answer.map(read -> Answering.match(read, open, sent)).orElseGet(Match.Nothing::new);
    Match match =
        Choices.read(text).map(all -> Answering.all(all, single, open, sent)).orElse(single);
    if (match instanceof Match.Nothing && answer.isEmpty()) {
      match = remark(text, sent, open);
    }
    boolean unclear =
        match instanceof Match.Nothing && (answer.isEmpty() && seems || begins(text, open));
    return unclear ? new Match.AskBack(open) : match;
  }

  /** Whether answers to what was asked about neighbours stand before something else. */
  private static boolean begins(String text, List<Question> open) {
    long lines = open.stream().filter(q -> q.kind() == QuestionKind.CHECK_IN).count();
    return lines > 0 && Choices.begin(text, (int) lines);
  }

  /** Whether a message is nothing but answers, as to a list of neighbours. */
  static boolean several(String text) {
    return Pairs.read(text).isPresent()
        || Choices.read(text).filter(Choices::toNeighbours).isPresent();
  }

  /** The question about a neighbour that an emergency answers, where the message says which. */
  static Optional<Match.Answered> emergency(String text, Instant sent, List<Question> open) {
    return Remark.read(text)
        .flatMap(remark -> Answering.about(remark, open, sent))
        .map(answered -> new Match.Answered(answered.question(), WORRIED));
  }

  private static Match remark(String text, Instant sent, List<Question> open) {
    return Remark.read(text)
        .map(remark -> Answering.remark(remark, open, sent))
        .orElseGet(Match.Nothing::new);
  }
}
