package kr.salpim.desk;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.salpim.adapters.log.EventLog;
import kr.salpim.adapters.log.LogField;
import kr.salpim.adapters.metrics.Metric;
import kr.salpim.adapters.metrics.Metrics;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.parked.BadInput;

/**
 * Runs what a call names, always in this order: the call is read and checked whole, then it is
 * recorded who did what to whose data, then it is done. What cannot be recorded is not done.
 */
@ApplicationScoped
class Dispatcher {

  /** What an access record takes. */
  private static final Pattern WHOSE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /** Where a call that cannot be read names no household. */
  private static final String NOBODY = "none";

  private final SortedMap<String, Command> commands = new TreeMap<>();
  private final Callers callers;
  private final AccessBook book;
  private final Metrics metrics;

  Dispatcher(@All List<Command> commands, Callers callers, AccessBook book, Metrics metrics) {
    this.callers = callers;
    this.book = book;
    this.metrics = metrics;
    for (Command command : commands) {
      if (this.commands.put(command.name(), command) != null) {
        throw new IllegalStateException("two commands are called " + command.name());
      }
    }
  }

  /** To be called where it shall be made: the framework hands out a proxy. */
  boolean ready() {
    return !commands.isEmpty();
  }

  /**
   * @param open what may be commanded where the call came in
   */
  DeskAnswer run(Set<Door> open, DeskCommand call) {
    try {
      return checked(open, call);
    } catch (BadInput wrong) {
      return DeskAnswer.refused(wrong.getMessage());
    } catch (RuntimeException unforeseen) {
      EventLog.event("desk.failed").error(unforeseen);
      // Answered, so that Lambda counts no error: this is what an alarm hears.
      metrics.count(Metric.DESK_FAILED);
      return DeskAnswer.failed();
    }
  }

  private DeskAnswer checked(Set<Door> open, DeskCommand call) {
    Command command = named(open, call.command());
    Body body = Body.of(call.body());
    Caller caller = callers.of(command, call);
    Deed deed = prepared(caller, command, body, call);
    book.record(caller, command.name(), deed);
    DeskAnswer answer = deed.act().get();
    // Names of ours: the command's, and the word for how it ended.
    EventLog.event("desk")
        .with(LogField.KIND, command.name())
        .with(LogField.STATE, answer.result())
        .write();
    return answer;
  }

  /**
   * Who calls at the wrong door is known to IAM alone: its record has them, and nothing is read.
   */
  private Command named(Set<Door> open, String name) {
    Command command = commands.get(name);
    if (command == null) {
      throw new BadInput(
          "command must be one of "
              + commands.values().stream()
                  .filter(one -> open.contains(Door.of(one)))
                  .map(Command::name)
                  .collect(Collectors.joining(", ")));
    }
    if (!open.contains(Door.of(command))) {
      throw new BadInput(Door.of(command).refusal(command));
    }
    return command;
  }

  /** Whoever tries out what there is leaves a record too. */
  private Deed prepared(Caller caller, Command command, Body body, DeskCommand call) {
    try {
      Deed deed = caller.prepare(body);
      body.done();
      return deed;
    } catch (BadInput wrong) {
      String household = call.body().path("household").asText();
      String whose = WHOSE.matcher(household).matches() ? household : NOBODY;
      return Deed.refused(List.of(whose), Verb.READ, Set.of(), wrong.getMessage());
    }
  }
}
