package kr.salpim.adapters.partner;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.salpim.adapters.webhook.WebhookResponse;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.partner.Calls;
import kr.salpim.domain.partner.PartnerCaller;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.TableUnclear;

/** Does what changes something once for each idempotency key, and answers it alike ever after. */
final class OncePerKey {

  /** What is done. */
  @FunctionalInterface
  interface Deed {
    Calls.Answer run(Calls.Run run) throws Refusal;
  }

  private final Calls calls;

  OncePerKey(Calls calls) {
    this.calls = calls;
  }

  WebhookResponse done(
      PartnerCaller caller,
      String key,
      String content,
      Function<String, List<Change>> beside,
      Deed deed)
      throws Refusal {
    Calls.Claim claim = calls.claim(caller.partner().id(), key, content, beside);
    if (claim instanceof Calls.Claim.Begun begun) {
      return run(begun.run(), deed);
    }
    if (claim instanceof Calls.Claim.Replayed replayed) {
      return Reply.response(replayed.answer(), true);
    }
    if (claim instanceof Calls.Claim.InProgress busy) {
      throw Refusal.until(PartnerProblem.IN_PROGRESS, busy.left());
    }
    throw Refusal.of(PartnerProblem.KEY_REUSED);
  }

  private WebhookResponse run(Calls.Run run, Deed deed) throws Refusal {
    Optional<Calls.Answer> kept;
    try {
      kept = calls.finish(run, deed.run(run));
    } catch (Refusal refused) {
      quietly(() -> calls.release(run));
      throw refused;
    } catch (RuntimeException failed) {
      quietly(() -> calls.abandon(run));
      throw failed;
    }
    if (kept.isEmpty()) {
      throw Refusal.until(PartnerProblem.IN_PROGRESS, Timer.LEASE);
    }
    return Reply.response(kept.get(), false);
  }

  /** Where even that cannot be written the lease runs out by itself. */
  private static void quietly(Runnable end) {
    try {
      end.run();
    } catch (TableDown | TableBusy | TableUnclear down) {
      return;
    }
  }
}
