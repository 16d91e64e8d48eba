package kr.salpim.bench.start;

import java.nio.file.Path;
import java.util.List;

/**
 * A way to start.
 *
 * @param name as the table shows it
 * @param version of the JDK
 * @param training options of the first start, which is not counted
 * @param options of the starts that are
 */
record Variant(String name, int version, List<String> training, List<String> options) {

  /** All that are measured; caches are written to {@code folder}. */
  static List<Variant> all(Path folder) {
    String shared = folder.resolve("salpim.jsa").toString();
    String aot = folder.resolve("salpim.aot").toString();
    return List.of(
        new Variant("JDK 17", 17, List.of(), List.of()),
        new Variant(
            "JDK 17 with a class data archive",
            17,
            List.of("-XX:ArchiveClassesAtExit=" + shared),
            List.of("-XX:SharedArchiveFile=" + shared)),
        new Variant("JDK 25", 25, List.of(), List.of()),
        new Variant(
            "JDK 25 with an AOT cache",
            25,
            List.of("-XX:AOTCacheOutput=" + aot),
            List.of("-XX:AOTCache=" + aot)));
  }
}
