package kr.salpim.bench.load;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What a {@link LoadChild} has printed: a key and a value on each line. */
public record Loaded(Map<String, String> values) {

  public static Loaded parse(String printed) {
    return new Loaded(
        printed
            .lines()
            .map(line -> line.split("=", 2))
            .filter(pair -> pair.length == 2)
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
  }

  public double number(String key) {
    return Double.parseDouble(text(key));
  }

  public long[] nanos(String key) {
    return Arrays.stream(text(key).split(" ")).mapToLong(Long::parseLong).toArray();
  }

  private String text(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalStateException("the loading process has not said its " + key);
    }
    return value;
  }
}
