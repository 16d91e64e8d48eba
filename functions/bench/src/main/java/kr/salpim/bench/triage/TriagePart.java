package kr.salpim.bench.triage;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import kr.salpim.bench.Part;
import kr.salpim.bench.Row;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.domain.understanding.Understander;

/** How many messages one core understands, and what memory that takes. */
public final class TriagePart implements Part {

  private static final String GOAL = "20,000 a second";
  private static final long WARM_UP = Duration.ofSeconds(10).toNanos();
  private static final long MEASURED = Duration.ofSeconds(10).toNanos();

  private static final int KIB = 1024;

  /**
   * @param seconds that the thread had a core: what else the machine does is not counted
   */
  private record Run(long messages, double seconds, long bytes) {}

  @Override
  public String name() {
    return "triage";
  }

  @Override
  public List<Row> measure() throws Exception {
    List<String> texts = Corpus.texts();
    Understander triage = Triage.shipped();
    run(triage, texts, WARM_UP);
    Run run = run(triage, texts, MEASURED);
    double length = texts.stream().mapToInt(String::length).average().orElseThrow();
    String how =
        String.format(
            Locale.ROOT,
            "one thread, %d messages of the corpus (%.0f characters each) over and over, warm;"
                + " seconds of the thread on its core",
            texts.size(),
            length);
    return List.of(
        new Row("triage, messages a second a core", GOAL, count(run.messages / run.seconds), how),
        Row.of("triage, allocated for a message", count(run.bytes / run.messages) + " B", how),
        Row.of(
            "triage, heap of the lexicon",
            count((double) LexiconHeap.bytes() / KIB) + " KiB",
            "what each further one adds to the heap, after a collection"));
  }

  private static Run run(Understander triage, List<String> texts, long nanos) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    long bytes = threads.getThreadAllocatedBytes(self);
    long cpu = threads.getThreadCpuTime(self);
    long began = System.nanoTime();
    long messages = 0;
    int kinds = 0;
    while (System.nanoTime() - began < nanos) {
      for (String text : texts) {
        kinds += triage.understand(text).kind().ordinal();
      }
      messages += texts.size();
    }
    double seconds = (threads.getThreadCpuTime(self) - cpu) / 1e9;
    if (kinds == 0) {
      throw new IllegalStateException("the triage found one kind only");
    }
    return new Run(messages, seconds, threads.getThreadAllocatedBytes(self) - bytes);
  }

  private static String count(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }
}
