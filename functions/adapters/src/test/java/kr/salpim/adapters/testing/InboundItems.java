package kr.salpim.adapters.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import kr.salpim.adapters.phone.LibPhoneNumbers;
import kr.salpim.adapters.random.RandomIds;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.inbound.Decider;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.Replies;
import kr.salpim.domain.inbound.Responder;
import kr.salpim.domain.inbound.TableIntake;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;

/** Puts messages into a function's table as intake does, and looks at what came of them. */
public final class InboundItems {

  private InboundItems() {}

  /** The key of the demo resident's message, taken at {@code now}. */
  public static Key put(Table table, String id, String text, Instant now) {
    KeyedHash hash = FunctionTable.hash();
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    TableAreas areas = new TableAreas(table, clock);
    Responder responder =
        new Responder(new Replies(Texts.shipped(), WorkingDays.shipped()), areas, Set.of());
    Decider decider = new Decider(Triage.shipped(), areas, new LibPhoneNumbers(), hash, responder);
    TableIntake intake = new TableIntake(table, decider, hash, clock, new RandomIds());
    var from = DemoDong.sms(DemoDong.RESIDENT);
    String stored = intake.accept(Centre.message(from, id, text)).messageId();
    return Inbound.key(hash.of(from.canonical()), from.channel(), from.account(), stored);
  }

  public static List<Question> openQuestions(Table table, String phone) {
    String token = FunctionTable.hash().of(DemoDong.sms(phone).canonical());
    return Known.read(table, token).openAt(Instant.now());
  }
}
