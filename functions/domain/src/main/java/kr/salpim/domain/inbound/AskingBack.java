package kr.salpim.domain.inbound;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.salpim.domain.contact.Answering;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.text.CarrierText;
import kr.salpim.domain.text.Texts;

/**
 * "It is not clear which question you mean": never longer than what a carrier takes, for whoever is
 * not asked back thinks that the answer was taken.
 */
final class AskingBack {

  private final Texts texts;
  private final LineWords words;

  AskingBack(Texts texts) {
    this.texts = texts;
    this.words = new LineWords(texts);
  }

  /**
   * With what is open, as much of it as fits.
   *
   * @param named how whoever a question is about is named to its reader
   */
  String text(
      List<Question> open,
      Function<Question, Optional<String>> named,
      String sender,
      String language) {
    List<Question> lines = open.stream().filter(AskingBack::ofNeighbour).toList();
    boolean several = lines.size() > 1;
    String head =
        several
            ? texts.korean("check.askback", sender, lines.size())
            : texts.in(language, "answer.askback", sender);
    String others =
        open.stream()
            .filter(question -> !several || !ofNeighbour(question))
            .map(question -> one(question, language))
            .collect(Collectors.joining());
    String how = several ? how(lines) : "";
    return Stream.of(names(lines, named) + how + others, how + others, how)
        .map(more -> head + more)
        .filter(CarrierText::fitsLms)
        .findFirst()
        .orElse(head);
  }

  private static boolean ofNeighbour(Question question) {
    return question.kind() == QuestionKind.CHECK_IN;
  }

  private String one(Question question, String language) {
    String choices = texts.in(language, "answer.askback." + question.kind(), question.number());
    return texts.in(language, "answer.askback.line", question.number(), choices);
  }

  private String how(List<Question> lines) {
    return words.choices(lines.stream().map(Question::number).toList(), Answering.inOneList(lines));
  }

  /** The lines as they were printed; nothing of those whose names are not at hand. */
  private String names(List<Question> lines, Function<Question, Optional<String>> named) {
    return lines.stream()
        .flatMap(
            line ->
                named.apply(line).stream()
                    .map(name -> texts.korean("check.list.line", line.number(), name)))
        .collect(Collectors.joining());
  }
}
