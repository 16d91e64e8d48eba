package kr.salpim.bench.checkins;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.Collectors;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;

/** Volunteers and neighbours with a phone, who answer what they read: soon, late or not at all. */
final class People {

  /** In every message that asks a volunteer, and in no other. */
  private static final String ASKS = "1 뵈었어요, 괜찮으세요";

  /** In a message that asks a neighbour, the first and the second. */
  private static final List<String> ASKS_NEIGHBOUR = List.of("어떻게 지내시나요", "한 번 더 연락드려요");

  private static final List<String> WELL = List.of("네", "네 잘 있어요", "괜찮아요", "응", "잘 지내요");
  private static final String GREETING = "안녕하세요. 잘 지내고 있습니다";
  private static final int HOUR = 60;
  private static final int DAY_HOURS = 9;

  /** How a volunteer answers. */
  enum Habit {
    /** Within an hour; one message in twenty is not seen. */
    SOON,
    /** Two to five hours later. */
    LATE,
    NEVER
  }

  /** How many messages went out, and to whom. */
  record Sent(long volunteers, long neighbours, long staff) {
    static final Sent NONE = new Sent(0, 0, 0);

    Sent plus(Sent other) {
      return new Sent(
          volunteers + other.volunteers, neighbours + other.neighbours, staff + other.staff);
    }

    long all() {
      return volunteers + neighbours + staff;
    }
  }

  private record Act(Instant at, int order, Runnable doing) {}

  private final Centre centre;
  private final Random random;
  private final Map<String, Habit> volunteers = new HashMap<>();
  private final Map<String, Integer> neighbours = new HashMap<>();
  private final PriorityQueue<Act> acts =
      new PriorityQueue<>(Comparator.comparing(Act::at).thenComparing(Act::order));
  private final Map<Instant, Long> minutes = new HashMap<>();
  private Sent sent = Sent.NONE;
  private int said;

  People(Centre centre, Random random) {
    this.centre = centre;
    this.random = random;
  }

  void volunteer(String phone, Habit habit) {
    volunteers.put(phone, habit);
  }

  /**
   * @param answers of a hundred questions
   */
  void neighbour(String phone, int answers) {
    neighbours.put(phone, answers);
  }

  Sent sent() {
    return sent;
  }

  /** How many messages went out in each minute. */
  Map<Instant, Long> minutes() {
    return minutes;
  }

  Optional<Instant> next() {
    return Optional.ofNullable(acts.peek()).map(Act::at);
  }

  /** Everybody does what they meant to do by now. */
  void act() {
    while (next().filter(at -> !at.isAfter(centre.clock.instant())).isPresent()) {
      acts.remove().doing().run();
    }
  }

  /** In the morning: of a hundred neighbours one writes of their own accord today. */
  void morning() {
    neighbours.keySet().stream()
        .sorted()
        .filter(phone -> random.nextInt(100) == 0)
        .forEach(phone -> after(random.nextInt(DAY_HOURS * HOUR), () -> say(phone, GREETING)));
  }

  /** A message arrives. */
  void reads(String phone, String text) {
    minutes.merge(centre.clock.instant(), 1L, Long::sum);
    if (volunteers.containsKey(phone)) {
      sent = sent.plus(new Sent(1, 0, 0));
      if (text.contains(ASKS)) {
        asked(phone);
      }
    } else if (neighbours.containsKey(phone)) {
      sent = sent.plus(new Sent(0, 1, 0));
      if (ASKS_NEIGHBOUR.stream().anyMatch(text::contains)
          && random.nextInt(100) < neighbours.get(phone)) {
        after(1 + random.nextInt(HOUR + HOUR / 2), () -> say(phone, well()));
      }
    } else {
      sent = sent.plus(new Sent(0, 0, 1));
    }
  }

  private void asked(String phone) {
    Habit habit = volunteers.get(phone);
    if (habit == Habit.SOON && random.nextInt(20) > 0) {
      after(2 + random.nextInt(HOUR - 2), () -> answer(phone));
    } else if (habit == Habit.LATE) {
      after(2 * HOUR + random.nextInt(3 * HOUR), () -> answer(phone));
    }
  }

  private void after(int minutes, Runnable doing) {
    Instant at = centre.clock.instant().plus(Duration.ofMinutes(minutes));
    acts.add(new Act(at, said + acts.size(), doing));
  }

  /** In the form of a list; where that is asked back, one by one. */
  private void answer(String phone) {
    List<Question> open = open(phone);
    if (open.isEmpty()) {
      return;
    }
    Map<Integer, Integer> choices =
        open.stream().collect(Collectors.toMap(Question::number, question -> choice()));
    say(
        phone,
        open.stream()
            .map(question -> String.valueOf(choices.get(question.number())))
            .collect(Collectors.joining(" ")));
    for (Question left : open(phone)) {
      say(phone, left.number() + "-" + choices.get(left.number()));
    }
  }

  private List<Question> open(String phone) {
    String token = centre.hash.of(DemoDong.sms(phone).canonical());
    return Known.read(centre.memory, token).openAt(centre.clock.instant()).stream()
        .filter(question -> question.kind() == QuestionKind.CHECK_IN)
        .toList();
  }

  private String well() {
    return WELL.get(random.nextInt(WELL.size()));
  }

  /** Mostly met, a third of them called; one in 25 not met, and of 400 one is a worry. */
  private int choice() {
    int of = random.nextInt(400);
    if (of == 0) {
      return 4;
    }
    return of <= 16 ? 3 : of % 3 == 0 ? 2 : 1;
  }

  void say(String phone, String text) {
    centre.text(phone, "m" + said++, text);
  }
}
