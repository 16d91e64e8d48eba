package kr.salpim.domain.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides which open question an answer belongs to, and asks back where that is not clear. */
public final class Answering {

  /** What an answer turned out to be. */
  public sealed interface Match {

    /** The answer to this question. */
    record Answered(Question question, int choice) implements Match {}

    /** The answers to all lines of a list, in its order. */
    record AnsweredAll(List<Answered> lines) implements Match {
      public AnsweredAll {
        lines = List.copyOf(lines);
      }
    }

    /** It is not clear which question or answer is meant: nothing changes, we ask back. */
    record AskBack(List<Question> open) implements Match {
      public AskBack {
        open = List.copyOf(open);
      }
    }

    /** No question is open: the message is a message like any other. */
    record Nothing() implements Match {}
  }

  private Answering() {}

  /**
   * A numbered answer names its question. A bare one counts only if exactly one question is open
   * and the provider had accepted its message before the answer was sent. A plain yes counts only
   * where there is one answer to choose.
   *
   * @param sent when the answer was sent, by our clock
   */
  public static Match match(Answer answer, List<Question> open, Instant sent) {
    if (open.isEmpty()) {
      return new Match.Nothing();
    }
    List<Question> fitting = open.stream().filter(question -> fits(question, answer)).toList();
    if (fitting.isEmpty() && answer.question().isEmpty()) {
      return new Match.Nothing();
    }
    Optional<Question> meant =
        answer.question().isPresent()
            ? fitting.stream().filter(q -> q.number() == answer.question().get()).findFirst()
            : fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    return meant
        .filter(question -> answer.question().isPresent() || question.readableBefore(sent))
        .filter(question -> !sent.isBefore(question.asked()))
        .flatMap(question -> choose(question, answer))
        .orElseGet(() -> new Match.AskBack(open));
  }

  /**
   * The answers to a list: only where all that is asked of that kind stands in one list, which the
   * provider had accepted, and each of its lines has one answer that there is. What could mean a
   * single question as well is asked back.
   *
   * @param single what the same message is as the answer to one question
   */
  public static Match all(Choices choices, Match single, List<Question> open, Instant sent) {
    List<Question> lines =
        open.stream().filter(question -> question.kind() == QuestionKind.CHECK_IN).toList();
    if (lines.size() < 2) {
      return single;
    }
    boolean fits =
        inOneList(lines)
            && choices.each().size() == lines.size()
            && choices.toNeighbours()
            && lines.stream().allMatch(line -> line.readableBefore(sent));
    if (!fits) {
      return single instanceof Match.Answered ? single : new Match.AskBack(open);
    }
    if (open.stream().anyMatch(choices::numbers)) {
      return new Match.AskBack(open);
    }
    List<Match.Answered> answered = new ArrayList<>();
    for (int n = 0; n < lines.size(); n++) {
      answered.add(new Match.Answered(lines.get(n), choices.each().get(n)));
    }
    return new Match.AnsweredAll(answered);
  }

  /** Whether one message that the provider has accepted carried all these questions. */
  public static boolean inOneList(List<Question> lines) {
    return lines.stream()
        .allMatch(
            line ->
                line.list().isPresent()
                    && line.list().equals(lines.get(0).list())
                    && line.accepted().isPresent());
  }

  /**
   * Several questions about neighbours answered in one message, each by its number.
   *
   * @param answers each names its question
   */
  public static Match each(Pairs answers, List<Question> open, Instant sent) {
    if (open.stream().noneMatch(question -> question.kind() == QuestionKind.CHECK_IN)) {
      return new Match.Nothing();
    }
    List<Match.Answered> answered =
        answers.each().stream()
            .flatMap(
                one ->
                    match(one, open, sent) instanceof Match.Answered a
                        ? Stream.of(a)
                        : Stream.empty())
            .filter(one -> one.question().kind() == QuestionKind.CHECK_IN)
            .toList();
    long questions = answered.stream().map(one -> one.question().number()).distinct().count();
    boolean clear = questions == answers.each().size() && questions <= Pairs.MOST;
    return clear ? new Match.AnsweredAll(answered) : new Match.AskBack(open);
  }

  /**
   * An answer with words after it, to a question about a neighbour. Other questions take none: the
   * message is then read as any other.
   */
  public static Match remark(Remark remark, List<Question> open, Instant sent) {
    List<Question> lines =
        open.stream().filter(question -> question.kind() == QuestionKind.CHECK_IN).toList();
    if (lines.isEmpty()) {
      return new Match.Nothing();
    }
    return about(remark, open, sent)
        .filter(answered -> !remark.doubtful())
        .<Match>map(answered -> answered)
        .orElseGet(() -> new Match.AskBack(open));
  }

  /** The question about a neighbour that a remark answers, where it is clear which. */
  public static Optional<Match.Answered> about(Remark remark, List<Question> open, Instant sent) {
    return match(remark.answer(), open, sent) instanceof Match.Answered answered
            && answered.question().kind() == QuestionKind.CHECK_IN
        ? Optional.of(answered)
        : Optional.empty();
  }

  /** A word answers what waits for that word, and a bare number what waits for none. */
  private static boolean fits(Question question, Answer answer) {
    boolean named = answer.question().isPresent() && answer.choice().isPresent();
    return named || question.kind().word().equals(answer.word());
  }

  private static Optional<Match> choose(Question question, Answer answer) {
    if (answer.word().isPresent()) {
      return Optional.of(new Match.Answered(question, 1));
    }
    int choices = question.kind().choices();
    Optional<Integer> choice =
        answer.choice().isPresent()
            ? answer.choice().filter(chosen -> chosen >= 1 && chosen <= choices)
            : choices == 1 ? Optional.of(1) : Optional.empty();
    return choice.map(chosen -> new Match.Answered(question, chosen));
  }
}
