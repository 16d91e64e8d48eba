package kr.salpim.domain.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.SignalSource;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;

/**
 * How far the loading of a file has come: item {@code J#<id>} / {@code J}.
 *
 * @param lastLine the last line that is done
 * @param taken rows that changed something
 * @param same rows that came before
 * @param refused rows in which something is wrong; the first {@link Loader#MAX_BAD} are kept
 */
public record LoadJob(
    LoadFile file, State state, long lastLine, long taken, long same, long refused, Instant begun) {

  /** Whether more is to come. */
  public enum State {
    RUNNING,
    DONE
  }

  static final String STATE = "st";
  static final String LAST = "ll";
  static final String TAKEN = "tn";
  static final String SAME = "sm";
  static final String REFUSED = "rf";

  /** Somebody who asks what became of a list asks within a year. */
  private static final Duration KEEP = Duration.ofDays(365);

  private static final String KIND = "k";
  private static final String FORMAT = "fo";
  private static final String INSTITUTION = "in";
  private static final String SOURCE = "so";
  private static final String DONG = "d";
  private static final String HEADER = "hd";
  private static final String BY = "by";
  private static final String BEGUN = "at";
  private static final String SEPARATOR = "\t";

  static String partition(String id) {
    return "J#" + id;
  }

  static Key key(String id) {
    return new Key(partition(id), "J");
  }

  /** The job with this id. */
  public static Optional<LoadJob> find(Table table, String id) {
    return table.get(key(id)).map(LoadJob::from);
  }

  /** Until when the job and its refused rows are kept, epoch seconds. */
  long expires() {
    return begun.plus(KEEP).getEpochSecond();
  }

  Item toItem() {
    return Item.at(key(file.id()))
        .text(KIND, file.kind().name())
        .text(FORMAT, file.format().name())
        .secret(INSTITUTION, new Secret(file.institution()))
        .text(SOURCE, file.source().name())
        .text(DONG, file.dong())
        .secret(HEADER, new Secret(String.join(SEPARATOR, file.header())))
        .text(BY, file.by())
        .text(STATE, state.name())
        .number(LAST, lastLine)
        .number(TAKEN, taken)
        .number(SAME, same)
        .number(REFUSED, refused)
        .number(BEGUN, begun.toEpochMilli())
        .number(Attributes.EXPIRES, expires())
        .build();
  }

  static LoadJob from(Item item) {
    String header = item.secret(HEADER).orElseThrow().reveal();
    return new LoadJob(
        new LoadFile(
            item.key().partition().substring(2),
            LoadKind.valueOf(item.text(KIND).orElseThrow()),
            Format.valueOf(item.text(FORMAT).orElseThrow()),
            item.secret(INSTITUTION).orElseThrow().reveal(),
            SignalSource.valueOf(item.text(SOURCE).orElseThrow()),
            item.text(DONG).orElseThrow(),
            header.isEmpty() ? List.of() : Arrays.asList(header.split(SEPARATOR, -1)),
            item.text(BY).orElseThrow()),
        State.valueOf(item.text(STATE).orElseThrow()),
        item.number(LAST).orElseThrow(),
        item.number(TAKEN).orElseThrow(),
        item.number(SAME).orElseThrow(),
        item.number(REFUSED).orElseThrow(),
        Instant.ofEpochMilli(item.number(BEGUN).orElseThrow()));
  }
}
