package kr.salpim.adapters.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import kr.salpim.adapters.channel.Malformed.Fault;

/** Takes a batch entry by entry: one that is bad does not lose the others. */
public final class Entries {

  private Entries() {}

  /** Reads one entry. */
  public interface Reader {
    List<Parsed> read(JsonNode entry) throws Malformed;
  }

  public static List<Parsed> each(JsonNode entries, Reader reader) {
    List<Parsed> parsed = new ArrayList<>();
    for (JsonNode entry : entries) {
      parsed.addAll(one(entry, reader));
    }
    return parsed;
  }

  public static List<Parsed> one(JsonNode entry, Reader reader) {
    try {
      return reader.read(entry);
    } catch (Malformed bad) {
      return List.of(new Parsed.Bad(bad.fault()));
    } catch (RuntimeException defect) {
      return List.of(new Parsed.Bad(Fault.PARSER));
    }
  }
}
