package kr.salpim.adapters.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.load.SignalIntake.Entry;

/**
 * The rows of a call, with what is wrong with each.
 *
 * @param ignored fields that nobody knows
 */
record SignalRows(List<Entry> entries, int ignored) {

  private static final String SIGNALS = "signals";

  /** As the contract's {@code maxItems}, for rows that come a line each. */
  static final int MAX_ROWS = 500;

  /** A byte order mark, with which some editors begin a file. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  static SignalRows of(PartnerCall call) throws Refusal {
    Shape row = call.operation().bodies().get(Inputs.JSON).itemsOf(SIGNALS);
    Reader reader = new Reader(row, call.strict());
    if (call.body().mediaType().equals(Inputs.JSON)) {
      long line = 0;
      for (JsonNode each : call.json().path(SIGNALS)) {
        line++;
        reader.read(line, each);
      }
    } else {
      lines(call.body().bytes(), reader);
    }
    if (reader.entries.isEmpty() || reader.entries.size() > MAX_ROWS) {
      Fault fault = reader.entries.isEmpty() ? Fault.MISSING : Fault.TOO_MANY;
      throw Refusal.of(PartnerProblem.INVALID, List.of(Problem.of(SIGNALS, fault)));
    }
    return new SignalRows(List.copyOf(reader.entries), reader.ignored);
  }

  /** Cut at the bytes, so that a line that is no UTF-8 spoils none but itself. */
  private static void lines(byte[] body, Reader reader) {
    long line = 0;
    int from = marked(body) ? MARK.length : 0;
    for (int at = from; at <= body.length; at++) {
      if (at < body.length && body[at] != '\n') {
        continue;
      }
      line++;
      byte[] bytes = Arrays.copyOfRange(body, from, at);
      from = at + 1;
      if (!blank(bytes) && reader.entries.size() <= MAX_ROWS) {
        reader.read(line, bytes);
      }
    }
  }

  private static boolean marked(byte[] body) {
    return body.length >= MARK.length && Arrays.equals(body, 0, MARK.length, MARK, 0, MARK.length);
  }

  private static boolean blank(byte[] bytes) {
    for (byte each : bytes) {
      if (each != ' ' && each != '\r' && each != '\t') {
        return false;
      }
    }
    return true;
  }

  /** Collects rows. */
  private static final class Reader {

    private final Shape shape;
    private final boolean strict;
    private final List<Entry> entries = new ArrayList<>();
    private int ignored;

    Reader(Shape shape, boolean strict) {
      this.shape = shape;
      this.strict = strict;
    }

    void read(long line, byte[] bytes) {
      try {
        read(line, Json.readObject(bytes));
      } catch (Malformed malformed) {
        entries.add(new Entry(line, Map.of(), List.of(Problem.of("row", Fault.UNREADABLE))));
      }
    }

    void read(long line, JsonNode row) {
      if (!row.isObject()) {
        entries.add(new Entry(line, Map.of(), List.of(Problem.of("row", Fault.UNREADABLE))));
        return;
      }
      List<Problem> problems = new ArrayList<>(shape.problems(row));
      int unknown = shape.unknown(row);
      if (strict && unknown > 0) {
        problems.add(Problem.of("other", Fault.UNKNOWN_FIELD));
      } else {
        ignored += unknown;
      }
      Map<String, String> fields = new HashMap<>();
      shape.names().stream()
          .filter(row::has)
          .forEach(name -> fields.put(name, row.get(name).asText()));
      entries.add(new Entry(line, fields, problems));
    }
  }
}
