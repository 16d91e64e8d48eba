package kr.salpim.domain.alert;

import kr.salpim.domain.Mishaps;
import kr.salpim.domain.calendar.BusinessHours;
import kr.salpim.domain.ladder.Ladders;
import kr.salpim.domain.ladder.Results;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/** Puts together what has to do with alerts. */
public record AlertParts(Alerts alerts, Handling handling, Closing closing, Resuming resuming) {

  /** With the ladders, the times for results and the business hours that are shipped. */
  public static AlertParts shipped(Table table, Texts texts, KeyedHash hash, Mishaps mishaps) {
    return of(table, texts, hash, Shipped.LADDERS, Shipped.RESULTS, Shipped.HOURS, mishaps);
  }

  /** Read once, and in a native image already while it is built. */
  private static final class Shipped {
    static final Ladders LADDERS = Ladders.shipped();
    static final Results RESULTS = Results.shipped();
    static final BusinessHours HOURS = BusinessHours.shipped();
  }

  static AlertParts of(
      Table table,
      Texts texts,
      KeyedHash hash,
      Ladders ladders,
      Results results,
      BusinessHours hours,
      Mishaps mishaps) {
    Climbing climbing = new Climbing(ladders, results, hours, mishaps);
    Telling telling = new Telling(table, texts, hash);
    Climber climber = new Climber(climbing, telling);
    MoreNews moreNews = new MoreNews(climber, climbing, telling, texts);
    Alerts alerts = new Alerts(climber, moreNews, telling, texts);
    Closing closing = new Closing(table, telling, texts);
    Reporters reporters = new Reporters(table, texts, hash);
    Hands hands = new Hands(climber, climbing, telling, reporters, texts);
    return new AlertParts(
        alerts,
        new Handling(hands, telling, closing, texts, hash),
        closing,
        new Resuming(climber, climbing, telling));
  }
}
