package kr.salpim.bench.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.salpim.bench.Part;
import kr.salpim.bench.Project;
import kr.salpim.bench.Row;
import kr.salpim.bench.centre.SignedSms;
import kr.salpim.bench.start.Jdk;

/**
 * Each function as Lambda starts and calls it: natively, on JDK 25 with and without an AOT cache,
 * and a plain Node.js function beside intake. What is not there is left out with one line.
 */
public final class NativePart implements Part {

  private static final int RUNS = 5;

  /** A start of a JVM takes seconds, and varies less. */
  private static final int JVM_RUNS = 3;

  private static final int JDK = 25;
  private static final String GOAL = "25 ms; 30 ms; 64 MiB; 25 MiB";
  private static final String HOW =
      "median of %d starts, %d events each; MiB resident after them, the most of all starts; %s,"
          + " DynamoDB Local over plain HTTP on the same cores";

  @Override
  public String name() {
    return "native";
  }

  @Override
  public List<Row> measure() throws IOException, InterruptedException {
    // Else the last bytes of an answer of ours wait for an acknowledgement, some 40 ms. It is read
    // once, by the first server of this process.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    Path work = Files.createDirectories(Project.module("bench").resolve("target/native"));
    List<Row> rows = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    try (Ground ground = new Ground(work)) {
      Optional<Program> node = NodeBaseline.program(work, environment());
      for (Scene scene : new Scenes(ground).all().stream().filter(NativePart::isAsked).toList()) {
        int before = rows.size();
        try {
          scene(scene, node, work, rows);
        } catch (IOException broken) {
          failed.add(scene.module());
          System.err.println("native: " + scene.module() + ": " + broken.getMessage());
        }
        // It takes long: what is measured is told at once, and kept where a later scene fails.
        rows.subList(before, rows.size())
            .forEach(row -> System.err.println(row.what() + ": " + row.measured()));
      }
    }
    if (!failed.isEmpty()) {
      throw new IOException("of " + failed);
    }
    return rows;
  }

  private static boolean isAsked(Scene scene) {
    String only = System.getProperty("bench.native.modules", "");
    return only.isBlank() || List.of(only.split(",")).contains(scene.module());
  }

  private static void scene(Scene scene, Optional<Program> node, Path work, List<Row> rows)
      throws IOException, InterruptedException {
    Optional<Result> ours = binary(scene, work, rows);
    if (scene.module().equals("intake") && node.isPresent()) {
      beside(scene, node.get(), ours, rows);
    }
    jvm(scene, work, rows);
  }

  private static Optional<Result> binary(Scene scene, Path work, List<Row> rows)
      throws IOException, InterruptedException {
    Optional<NativeBinary> found = NativeBinary.find(scene.module(), work);
    if (found.isEmpty()) {
      System.err.println("native: " + scene.module() + " left out, it is not built natively");
      return Optional.empty();
    }
    List<String> command = new ArrayList<>(List.of(found.get().file().toString()));
    String options = System.getProperty("bench.native.options", "");
    if (!options.isBlank()) {
      command.addAll(List.of(options.split(" ")));
    }
    Result result = Result.of(new Program("native", command, environment()), scene, RUNS);
    String zip = String.format(Locale.ROOT, ", zip %.1f MiB", found.get().zipped() / 1048576.0);
    rows.add(row(scene, "native", GOAL, result, zip));
    return Optional.of(result);
  }

  private static void jvm(Scene scene, Path work, List<Row> rows)
      throws IOException, InterruptedException {
    Optional<Jdk> jdk = Jdk.find(JDK);
    if (jdk.isEmpty()) {
      System.err.println("native: JDK 25 left out, set -Dbench.jdk25 or JDK25_HOME");
      return;
    }
    String cache = work.resolve(scene.module() + ".aot").toString();
    Files.deleteIfExists(Path.of(cache));
    Optional<Program> plain = jvm("JDK 25", scene, jdk.get());
    if (plain.isEmpty()) {
      System.err.println("native: " + scene.module() + " on a JVM left out, it is not built");
      return;
    }
    rows.add(row(scene, "JDK 25", "", Result.of(plain.get(), scene, JVM_RUNS), ""));
    jvm("training", scene, jdk.get(), "-XX:AOTCacheOutput=" + cache).orElseThrow().run(scene, 0);
    Program cached =
        jvm("JDK 25 with an AOT cache", scene, jdk.get(), "-XX:AOTCache=" + cache).orElseThrow();
    rows.add(row(scene, cached.name(), "", Result.of(cached, scene, JVM_RUNS), ""));
  }

  private static Optional<Program> jvm(String name, Scene scene, Jdk jdk, String... options)
      throws IOException {
    return JvmBuild.program(name, scene.module(), jdk.java(), environment(), options);
  }

  private static void beside(Scene scene, Program node, Optional<Result> ours, List<Row> rows)
      throws IOException, InterruptedException {
    Map<String, String> settings = new TreeMap<>(scene.settings());
    settings.put("secret", SignedSms.SECRET);
    Scene same = new Scene(scene.module(), scene.export(), settings, scene.events());
    Result theirs = Result.of(node, same, RUNS);
    rows.add(
        Row.of(
            "baseline, no part of Salpim: " + node.name() + ", one webhook",
            theirs.text(),
            HOW.formatted(RUNS, Program.EVENTS, "signature, body, one transaction")));
    ours.ifPresent(
        result ->
            rows.add(
                new Row(
                    "native intake beside the baseline, same run",
                    "6 times less to the first answer; warm p50 below",
                    String.format(
                        Locale.ROOT,
                        "%.0f ms to %.0f ms, %.1f times; warm p50 %.1f ms to %.1f ms",
                        result.sum(),
                        theirs.sum(),
                        theirs.sum() / result.sum(),
                        result.warmHalf(),
                        theirs.warmHalf()),
                    "start to first poll and first answer together")));
  }

  private static Row row(Scene scene, String how, String goal, Result result, String more) {
    return new Row(
        scene.module() + ", " + how + ": first poll; first answer; resident; zip",
        goal,
        result.text() + more,
        HOW.formatted(result.runs(), Program.EVENTS, "`" + scene.export() + "`"));
  }

  /** What Lambda's environment has, and the path for node. */
  private static Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    environment.put("AWS_REGION", "ap-northeast-2");
    environment.put("AWS_ACCESS_KEY_ID", "local");
    environment.put("AWS_SECRET_ACCESS_KEY", "local");
    environment.put("DISABLE_SIGNAL_HANDLERS", "true");
    environment.put("PATH", System.getenv("PATH"));
    return environment;
  }
}
