package kr.salpim.domain.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;

/**
 * All that intake must know of whoever writes, read in one consistent query that never touches the
 * growing history.
 *
 * @param questions every question on record, answered and expired ones too
 * @param chases that this contact is looked for or asked after, and has not written yet
 * @param link a code that was sent to prove that a messenger id belongs to a phone
 * @param sent what the contact was sent lately, as the gate keeps it
 */
public record Known(
    Optional<Contact> contact,
    List<Question> questions,
    List<Chase> chases,
    Optional<LinkCode> link,
    Optional<Item> sent) {

  public Known {
    questions = List.copyOf(questions);
    chases = List.copyOf(chases);
  }

  /** More are never after one person: a search, and a volunteer for each of a few ties. */
  private static final int MAX_CHASES = 40;

  /** {@code WHO}, 99 questions, chases, link code and what was sent; nothing else begins so. */
  private static final int MAX_ITEMS = Question.MAX_NUMBER + MAX_CHASES + 3;

  /** A little less than a day: what is asked each morning has the same numbers each morning. */
  private static final Duration REST = Duration.ofHours(23);

  public static final String SENT_SORT = Contact.SORT + "#SENT";

  public static Known read(Table table, String token) {
    Optional<Contact> contact = Optional.empty();
    List<Question> questions = new ArrayList<>();
    List<Chase> chases = new ArrayList<>();
    Set<String> broken = new HashSet<>();
    Optional<LinkCode> link = Optional.empty();
    Optional<Item> sent = Optional.empty();
    for (Item item : table.query(Contact.partition(token), Contact.SORT, MAX_ITEMS)) {
      String sort = item.key().sort();
      if (sort.equals(Contact.SORT)) {
        contact = Optional.of(Contact.from(item));
      } else if (sort.startsWith(Question.SORT_PREFIX)) {
        questions.add(Question.from(item));
        item.text(Question.SETTLED_OF).ifPresent(broken::add);
      } else if (sort.startsWith(Chase.SORT)) {
        Optional.of(Chase.from(item)).filter(c -> c.answered().isEmpty()).ifPresent(chases::add);
      } else if (sort.equals(LinkCode.SORT)) {
        link = Optional.of(LinkCode.from(item));
      } else if (sort.equals(SENT_SORT)) {
        sent = Optional.of(item);
      }
    }
    return new Known(contact, accepted(questions, broken), chases, link, sent);
  }

  /**
   * Of the questions that one message carries one is marked; the provider took them all. Of a list
   * of which a line was settled without its reader's doing none counts as read: what answers it in
   * its order would answer other lines than were printed. Of a list of which a line was answered by
   * its number the others stand alone: who goes on in a row may mean the whole list.
   */
  private static List<Question> accepted(List<Question> questions, Set<String> broken) {
    Map<String, Instant> lists = new HashMap<>();
    questions.forEach(
        q -> q.list().ifPresent(list -> q.accepted().ifPresent(at -> lists.put(list, at))));
    Set<String> begun =
        questions.stream()
            .filter(q -> q.choice().isPresent())
            .flatMap(q -> q.list().stream())
            .collect(Collectors.toSet());
    return questions.stream()
        .map(
            q ->
                q.list().filter(broken::contains).isPresent()
                    ? q.unread()
                    : q.acceptedAt(q.list().map(lists::get)))
        .map(q -> q.list().filter(begun::contains).isPresent() ? q.alone() : q)
        .toList();
  }

  /** Whether somebody looks after the contact today. */
  public boolean askedAfter() {
    return chases.stream().anyMatch(chase -> chase.tie().isPresent());
  }

  /** The same, but nobody is asked after the contact: for a message that must be stored anyhow. */
  public Known withoutRounds() {
    List<Chase> searches = chases.stream().filter(chase -> chase.tie().isEmpty()).toList();
    return new Known(contact, questions, searches, link, sent);
  }

  /**
   * The changes that end what was asked about a thing and is not answered. A bare answer fits one
   * open question alone, so what is settled must not stand beside it.
   */
  public List<Change> settling(Key subject, Set<QuestionKind> kinds, Instant now) {
    return openAt(now).stream()
        .filter(question -> question.subject().equals(subject) && kinds.contains(question.kind()))
        .map(question -> question.settled(now))
        .toList();
  }

  public List<Question> openAt(Instant now) {
    return questions.stream().filter(question -> question.openAt(now)).toList();
  }

  /** The lowest number that no open question has; empty where all are taken. */
  public Optional<Integer> freeNumber(Instant now) {
    return freeNumbers(1, now).stream().findFirst();
  }

  /**
   * So many of them, and first not those of questions that were asked within a day: whoever
   * corrects an answer means the question that had the number then. In ascending order, in which a
   * list of questions is answered; fewer where no more are free.
   */
  public List<Integer> restedNumbers(int first, int count, Instant now) {
    Set<Integer> lately =
        questions.stream()
            .filter(question -> question.asked().isAfter(now.minus(REST)))
            .map(Question::number)
            .collect(Collectors.toSet());
    List<Integer> free = freeNumbers(first, now);
    return free.stream()
        .sorted(Comparator.comparing(lately::contains))
        .limit(count)
        .sorted()
        .toList();
  }

  /** The numbers from {@code first} on that no open question has, lowest first. */
  public List<Integer> freeNumbers(int first, Instant now) {
    List<Integer> taken = openAt(now).stream().map(Question::number).toList();
    return IntStream.rangeClosed(first, Question.MAX_NUMBER)
        .boxed()
        .filter(number -> !taken.contains(number))
        .toList();
  }
}
