package kr.salpim.desk;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.salpim.adapters.log.EventLog;
import kr.salpim.domain.parked.BadInput;

/**
 * Runs what a call names, always in this order: the call is read and checked whole, then it is
 * recorded who did what to whose data, then it is done. What cannot be recorded is not done.
 */
@ApplicationScoped
class Dispatcher {

  private final SortedMap<String, Command> commands = new TreeMap<>();
  private final Callers callers;
  private final AccessBook book;

  Dispatcher(@All List<Command> commands, Callers callers, AccessBook book) {
    this.callers = callers;
    this.book = book;
    for (Command command : commands) {
      if (this.commands.put(command.name(), command) != null) {
        throw new IllegalStateException("two commands are called " + command.name());
      }
    }
  }

  DeskAnswer run(DeskCommand call) {
    try {
      return checked(call);
    } catch (BadInput wrong) {
      return DeskAnswer.refused(wrong.getMessage());
    } catch (RuntimeException unforeseen) {
      EventLog.event("desk.failed").error(unforeseen);
      return DeskAnswer.failed();
    }
  }

  private DeskAnswer checked(DeskCommand call) {
    Command command = commands.get(call.command());
    if (command == null) {
      throw new BadInput("command must be one of " + String.join(", ", commands.keySet()));
    }
    Body body = Body.of(call.body());
    Caller caller = callers.of(command, call);
    Deed deed = caller.prepare(body);
    body.done();
    book.record(caller, command.name(), deed);
    return deed.act().get();
  }
}
