package kr.salpim.domain.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;

/**
 * What a contact was sent lately, for the flood and loop guard: item {@code C#<token>} / {@code
 * WHO#SENT}. It holds hashes, no text.
 *
 * @param version counts the writes; 0 where nothing is stored
 * @param entries the newest messages, oldest first
 * @param today how many messages went out on {@code day}
 */
public record SentLog(String token, long version, List<Entry> entries, LocalDate day, int today) {

  /** More than any window's cap; the oldest falls out. */
  private static final int MAX_ENTRIES = 12;

  /** The longest window that is counted by entries. */
  static final Duration WINDOW = Duration.ofHours(1);

  /** No cap looks back further than a day. */
  private static final Duration KEEP = Duration.ofDays(2);

  private static final String VERSION = "v";
  private static final String ENTRIES = "lg";
  private static final String DAY = "dy";
  private static final String TODAY = "dc";

  /**
   * @param id beginning of the message's id
   * @param text beginning of the hash of its text
   */
  public record Entry(String id, String text, MessageClass type, Instant at) {

    private static Entry parse(String word) {
      String[] parts = word.split(":");
      return new Entry(
          parts[0],
          parts[1],
          MessageClass.valueOf(parts[2]),
          Instant.ofEpochSecond(Long.parseLong(parts[3], Character.MAX_RADIX)));
    }

    private String word() {
      String seconds = Long.toString(at.getEpochSecond(), Character.MAX_RADIX);
      return String.join(":", id, text, type.name(), seconds);
    }
  }

  public SentLog {
    entries = List.copyOf(entries);
  }

  /** The log as it is known; an empty one where nothing was sent yet. */
  static SentLog of(String token, Known known) {
    return known
        .sent()
        .map(SentLog::from)
        .orElseGet(() -> new SentLog(token, 0, List.of(), LocalDate.EPOCH, 0));
  }

  private static SentLog from(Item item) {
    return new SentLog(
        item.key().partition().substring(Contact.PARTITION_PREFIX.length()),
        item.number(VERSION).orElseThrow(),
        item.text(ENTRIES).stream()
            .flatMap(words -> Arrays.stream(words.split(" ")))
            .map(Entry::parse)
            .toList(),
        LocalDate.ofEpochDay(item.number(DAY).orElseThrow()),
        (int) item.number(TODAY).orElseThrow());
  }

  boolean holds(String id) {
    return entries.stream().anyMatch(entry -> entry.id().equals(id));
  }

  /** How many messages went out on the day in Seoul at {@code now}. */
  int countToday(Instant now) {
    return day.equals(day(now)) ? today : 0;
  }

  List<Entry> since(Instant start) {
    return entries.stream().filter(entry -> entry.at().isAfter(start)).toList();
  }

  SentLog with(Entry entry, Instant now) {
    List<Entry> all = new ArrayList<>(since(now.minus(WINDOW)));
    all.add(entry);
    List<Entry> newest = all.subList(Math.max(0, all.size() - MAX_ENTRIES), all.size());
    return new SentLog(token, version, newest, day(now), countToday(now) + 1);
  }

  /** The write, on condition that nobody else wrote since this was read. */
  public Change write(Instant now) {
    Condition unchanged =
        version == 0 ? Condition.missing(VERSION) : Condition.is(VERSION, version);
    String words = entries.stream().map(Entry::word).collect(Collectors.joining(" "));
    return new Change.Update(
        new Key(Contact.partition(token), Known.SENT_SORT),
        Map.of(
            VERSION,
            new Value.Num(version + 1),
            ENTRIES,
            new Value.Text(words),
            DAY,
            new Value.Num(day.toEpochDay()),
            TODAY,
            new Value.Num(today),
            Attributes.EXPIRES,
            new Value.Num(now.plus(KEEP).getEpochSecond())),
        Map.of(),
        Set.of(),
        unchanged);
  }

  private static LocalDate day(Instant now) {
    return now.atZone(WorkingDays.SEOUL).toLocalDate();
  }
}
