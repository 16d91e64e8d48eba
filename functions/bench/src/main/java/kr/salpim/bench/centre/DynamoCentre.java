package kr.salpim.bench.centre;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.channel.talktalk.Networks;
import kr.salpim.adapters.phone.LibPhoneNumbers;
import kr.salpim.adapters.random.RandomIds;
import kr.salpim.adapters.webhook.Channels;
import kr.salpim.adapters.webhook.Secrets;
import kr.salpim.adapters.webhook.Webhooks;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.delivery.Deliverer;
import kr.salpim.domain.inbound.Decider;
import kr.salpim.domain.inbound.Replies;
import kr.salpim.domain.inbound.Responder;
import kr.salpim.domain.inbound.TableIntake;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.reaction.Effects;
import kr.salpim.domain.reaction.Reactor;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.RecordingProvider;

/** The demo dong with everything real but the provider, over a table on DynamoDB Local. */
public final class DynamoCentre {

  private static final String URL = "http://localhost:8080";

  public final Webhooks webhooks;
  public final Reactor reactor;
  public final Deliverer deliverer;
  public final RecordingProvider provider = new RecordingProvider();

  public DynamoCentre(Table table, KeyedHash hash, Clock clock) {
    DemoDong.load(table, hash);
    Ids ids = new RandomIds();
    Texts texts = Texts.shipped();
    PhoneNumbers phones = new LibPhoneNumbers();
    TableAreas areas = new TableAreas(table, clock);
    Replies replies = new Replies(texts, WorkingDays.shipped());
    Responder responder = new Responder(replies, areas, Channels.answeredInResponse());
    Clockwork clockwork = new Clockwork(table, clock, ids, new NoMishaps());
    Parking parking = new Parking(table, areas, texts, hash, clock, ids, new NoMishaps());
    Decider decider = new Decider(Triage.shipped(), areas, phones, hash, responder);
    Effects effects = new Effects(table, responder, texts, hash);
    reactor = new Reactor(table, effects, areas, clockwork, parking, clock, ids);
    deliverer = new Deliverer(table, provider, clockwork, parking, clock, ids);
    webhooks =
        new Webhooks(
            Channels.all(phones, areas, Map.of(), Networks.of(List.of())),
            areas,
            Secrets.fixed(Map.of("sms/" + DemoDong.ACCOUNT, List.of(SignedSms.SECRET))),
            new TableIntake(table, decider, hash, clock, ids),
            URL,
            clock,
            clock);
  }
}
