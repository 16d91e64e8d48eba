package kr.salpim.domain.sos;

import java.time.Instant;
import java.util.Optional;
import kr.salpim.domain.table.Item;

/**
 * Who has a watch, or had it last.
 *
 * @param dong for which they work
 * @param token of the person
 * @param since when it was handed out
 * @param returned when it was handed in; empty while they wear it
 */
public record Wearer(String dong, String token, Instant since, Optional<Instant> returned) {

  private static final String DONG = "wd";
  private static final String TOKEN = "wt";
  private static final String SINCE = "ws";
  private static final String RETURNED = "wr";

  public boolean wearing() {
    return returned.isEmpty();
  }

  public Wearer until(Instant now) {
    return new Wearer(dong, token, since, Optional.of(now));
  }

  public void write(Item.Builder item) {
    item.text(DONG, dong).text(TOKEN, token).number(SINCE, since.toEpochMilli());
    returned.ifPresent(at -> item.number(RETURNED, at.toEpochMilli()));
  }

  public static Optional<Wearer> read(Item item) {
    return item.text(TOKEN)
        .map(
            token ->
                new Wearer(
                    item.text(DONG).orElseThrow(),
                    token,
                    Instant.ofEpochMilli(item.number(SINCE).orElseThrow()),
                    item.number(RETURNED).stream().mapToObj(Instant::ofEpochMilli).findFirst()));
  }
}
