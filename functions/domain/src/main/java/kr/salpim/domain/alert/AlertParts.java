package kr.salpim.domain.alert;

import kr.salpim.domain.Mishaps;
import kr.salpim.domain.calendar.BusinessHours;
import kr.salpim.domain.ladder.Ladders;
import kr.salpim.domain.ladder.Results;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/** Puts together what has to do with alerts. */
public record AlertParts(Alerts alerts, Handling handling, Closing closing) {

  public static AlertParts of(
      Table table,
      Texts texts,
      KeyedHash hash,
      Ladders ladders,
      Results results,
      BusinessHours hours,
      Mishaps mishaps) {
    Climbing climbing = new Climbing(ladders, results, hours, mishaps);
    Telling telling = new Telling(table, texts, hash);
    Alerts alerts = new Alerts(climbing, telling, texts);
    Closing closing = new Closing(table, telling, texts);
    Reporters reporters = new Reporters(table, texts, hash);
    return new AlertParts(
        alerts, new Handling(alerts, climbing, telling, closing, reporters, texts, hash), closing);
  }
}
