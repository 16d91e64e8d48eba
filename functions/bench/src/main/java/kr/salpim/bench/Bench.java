package kr.salpim.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.bench.capacity.CapacityPart;
import kr.salpim.bench.capacity.TickPart;
import kr.salpim.bench.checkins.CheckinsPart;
import kr.salpim.bench.delivery.DeliveryPart;
import kr.salpim.bench.emergency.EmergencyPart;
import kr.salpim.bench.lambda.NativePart;
import kr.salpim.bench.latency.LatencyPart;
import kr.salpim.bench.load.LoadPart;
import kr.salpim.bench.partners.PartnersPart;
import kr.salpim.bench.signals.SignalsPart;
import kr.salpim.bench.size.SizePart;
import kr.salpim.bench.start.StartPart;
import kr.salpim.bench.triage.TriagePart;
import kr.salpim.bench.visits.VisitsPart;

/**
 * Prints the measured table and keeps it in {@code target/bench.md}. The arguments choose parts;
 * without any, all are measured.
 */
public final class Bench {

  /** The tick's 100,000 items stay in the DynamoDB Local that the parts share: it comes late. */
  private static final List<Part> PARTS =
      List.of(
          new CapacityPart(),
          new EmergencyPart(),
          new LatencyPart(),
          new DeliveryPart(),
          new SignalsPart(),
          new LoadPart(),
          new PartnersPart(),
          new VisitsPart(),
          new CheckinsPart(),
          new TickPart(),
          new TriagePart(),
          new StartPart(),
          new SizePart(),
          new NativePart());

  private Bench() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    QuietLog.install();
    Report report = new Report();
    boolean all = true;
    for (Part part : chosen(arguments)) {
      System.err.println("measuring " + part.name() + " ...");
      all &= measure(part, report);
    }
    out.println(report.markdown());
    write(report.markdown());
    // What a part has left running must not keep the build waiting.
    System.exit(all ? 0 : 1);
  }

  /** A part that fails has no rows; it fails the run, but only after the others have theirs. */
  private static boolean measure(Part part, Report report) {
    try {
      report.add(part.measure());
      return true;
    } catch (Exception failed) {
      System.err.println(part.name() + " could not be measured:");
      failed.printStackTrace();
      return false;
    }
  }

  static List<Part> chosen(String[] arguments) {
    Set<String> names =
        Arrays.stream(arguments)
            .flatMap(argument -> Arrays.stream(argument.split(",")))
            .filter(name -> !name.isBlank())
            .collect(Collectors.toSet());
    Set<String> known = PARTS.stream().map(Part::name).collect(Collectors.toSet());
    if (!known.containsAll(names)) {
      throw new IllegalArgumentException("the parts are " + known + ", not " + names);
    }
    return PARTS.stream().filter(p -> names.isEmpty() || names.contains(p.name())).toList();
  }

  private static void write(String table) throws IOException {
    Path target = Project.module("bench").resolve("target");
    Files.createDirectories(target);
    Files.writeString(target.resolve("bench.md"), table);
  }
}
