package kr.salpim.local.stream;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.local.start.SmallFile;

/** How far a consumer has come, shard by shard, kept with the data. */
final class Checkpoint {

  private static final String DONE = "done";

  private final SmallFile file;
  private final Map<String, String> places = new LinkedHashMap<>();

  Checkpoint(Path path) {
    this.file = new SmallFile(path);
    for (String line : file.read().orElse("").lines().toList()) {
      String[] part = line.split(" ", 2);
      if (part.length == 2) {
        places.put(part[0], part[1]);
      }
    }
  }

  /** The sequence number of the last record that was handled; empty at the shard's beginning. */
  Optional<String> after(String shard) {
    return Optional.ofNullable(places.get(shard)).filter(place -> !place.equals(DONE));
  }

  boolean done(String shard) {
    return DONE.equals(places.get(shard));
  }

  void handled(String shard, String sequence) {
    places.put(shard, sequence);
    save();
  }

  void finish(String shard) {
    places.put(shard, DONE);
    save();
  }

  /** Back to the shard's beginning: what stood at our place is no longer kept. */
  void restart(String shard) {
    places.remove(shard);
    save();
  }

  /** Forgets shards that the stream no longer has. */
  void keep(Set<String> shards) {
    if (places.keySet().retainAll(shards)) {
      save();
    }
  }

  private void save() {
    file.write(
        places.entrySet().stream()
            .map(place -> place.getKey() + " " + place.getValue() + "\n")
            .collect(Collectors.joining()));
  }
}
