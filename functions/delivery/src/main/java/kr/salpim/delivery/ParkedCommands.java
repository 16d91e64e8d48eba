package kr.salpim.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import kr.salpim.adapters.log.EventLog;
import kr.salpim.domain.outbox.Hold;
import kr.salpim.domain.parked.BadInput;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.parked.ParkedList;
import kr.salpim.domain.parked.Settled;

/** Calls what a command names. */
@ApplicationScoped
class ParkedCommands {

  private static final Pattern DONG = Pattern.compile("[0-9]{10}");

  private final ParkedList parked;
  private final Hold hold;

  ParkedCommands(ParkedList parked, Hold hold) {
    this.parked = parked;
    this.hold = hold;
  }

  private static final String COMMANDS =
      "command must be list, inspect, release, dismiss, hold, restored or resume";

  ParkedAnswer run(ParkedCommand command) {
    try {
      return switch (command.command()) {
        case "list" -> listed(command.dong());
        case "inspect" -> inspected(command.id());
        case "release" -> ParkedAnswer.of(parked.release(command.id(), new Operator(command.by())));
        case "dismiss" -> ParkedAnswer.of(parked.dismiss(command.id(), new Operator(command.by())));
        case "hold" -> held();
        case "restored" -> restored();
        case "resume" -> resumed();
        default -> throw new BadInput(COMMANDS);
      };
    } catch (BadInput wrong) {
      return ParkedAnswer.refused(wrong.getMessage());
    }
  }

  private ParkedAnswer listed(String dong) {
    if (!DONG.matcher(dong).matches()) {
      throw new BadInput("dong must be a code of ten digits");
    }
    return ParkedAnswer.listed(
        parked.list(dong, ParkedList.MAX_LISTED).stream().map(ParkedEntry::of).toList());
  }

  private ParkedAnswer inspected(String id) {
    return parked
        .inspect(id)
        .map(ParkedDetails::of)
        .map(ParkedAnswer::found)
        .orElseGet(() -> ParkedAnswer.of(Settled.NOT_PARKED));
  }

  private ParkedAnswer held() {
    hold.hold();
    EventLog.event("delivery.held").warn();
    return ParkedAnswer.of("HELD");
  }

  private ParkedAnswer restored() {
    hold.restored();
    EventLog.event("delivery.restored").warn();
    return ParkedAnswer.of("HELD");
  }

  private ParkedAnswer resumed() {
    hold.resume();
    EventLog.event("delivery.resumed").warn();
    return ParkedAnswer.of("RESUMED");
  }
}
