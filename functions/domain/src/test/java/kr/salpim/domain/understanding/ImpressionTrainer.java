package kr.salpim.domain.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Learns the impression from the labelled messages of {@code corpus/seen.tsv}, {@code extra.tsv}
 * and {@code train-*.tsv}: logistic regression by AdaGrad, repeatable to the last bit. Run its main
 * after lexicon, rules or corpus have changed; a test holds the shipped file against it.
 */
final class ImpressionTrainer {

  private static final int ROUNDS = 20;
  private static final double RATE = 0.3;
  private static final double DECAY = 3e-4;
  private static final double TINY = 1e-3;
  private static final double SETTLED = 1e-4;
  private static final long SEED = 20261122;
  private static final int STEPS = 127;

  /** Smaller weights say nothing and only make the file larger. */
  private static final int FEWEST_STEPS = 2;

  private record Example(Evidence evidence, double[] wanted, boolean needsKnown) {}

  private final List<Example> examples = new ArrayList<>();
  private final Triage rules = Triage.rulesAlone();
  private final double[] weights = new double[Evidence.SIZE * Impression.HEADS];
  private final double[] squares = new double[weights.length];

  /** Writes the shipped file, from the module's folder. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of("src/main/resources/kr/salpim/domain/understanding/impression.bin");
    byte[] made = train(Path.of("src/test/resources/corpus"));
    Files.write(file, made);
    System.out.println(file + ": " + made.length + " bytes");
  }

  static byte[] train(Path corpus) throws IOException {
    ImpressionTrainer trainer = new ImpressionTrainer();
    try (Stream<Path> files = Files.list(corpus)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.matches("(seen|extra|train-.*)\\.tsv")) {
          trainer.add(LabelledMessage.read(file), !name.startsWith("train-"));
        }
      }
    }
    return trainer.learn();
  }

  private void add(List<LabelledMessage> messages, boolean tuned) {
    messages.forEach(message -> examples.add(example(message, tuned)));
  }

  private byte[] learn() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(examples, random);
      examples.forEach(this::step);
    }
    return ImpressionFile.write(quantised(), scales());
  }

  /**
   * @param tuned whether the rules were written with this message before the eyes: what they find
   *     in it is then no evidence of how far they can be trusted
   */
  private Example example(LabelledMessage message, boolean tuned) {
    Evidence all = rules.evidence(message.text());
    Evidence evidence = tuned ? all.runsAlone() : all;
    double[] wanted = new double[Impression.HEADS];
    wanted[Outcome.of(message.kind(), message.emergency()).ordinal()] = 1;
    message.needs().forEach(need -> wanted[Impression.NEEDS + need.ordinal()] = 1);
    wanted[Impression.ABOUT] = message.about() == About.OTHER ? 1 : 0;
    boolean troubled = !message.kindOnly() && message.kind().ordinal() <= Kind.REPORT.ordinal();
    return new Example(evidence, wanted, troubled);
  }

  private void step(Example example) {
    Evidence evidence = example.evidence();
    double[] said = new double[Impression.HEADS];
    for (int i = 0; i < evidence.size(); i++) {
      int row = evidence.number(i) * Impression.HEADS;
      for (int head = 0; head < said.length; head++) {
        said[head] += evidence.weight(i) * weights[row + head];
      }
    }
    Impression.likely(said);
    int heads = example.needsKnown() ? Impression.HEADS : Impression.NEEDS;
    double[] error = new double[heads];
    for (int head = 0; head < heads; head++) {
      double wrong = said[head] - example.wanted()[head];
      error[head] = Math.abs(wrong) > SETTLED ? wrong : 0;
    }
    correct(evidence, error);
  }

  private void correct(Evidence evidence, double[] error) {
    for (int i = 0; i < evidence.size(); i++) {
      int row = evidence.number(i) * Impression.HEADS;
      double weight = evidence.weight(i);
      for (int head = 0; head < error.length; head++) {
        if (error[head] != 0) {
          int at = row + head;
          double gradient = error[head] * weight + DECAY * weights[at];
          squares[at] += gradient * gradient;
          weights[at] -= RATE * gradient / (Math.sqrt(squares[at]) + TINY);
        }
      }
    }
  }

  private float[] scales() {
    float[] scales = new float[Impression.HEADS];
    for (int at = 0; at < weights.length; at++) {
      int head = at % Impression.HEADS;
      scales[head] = (float) Math.max(scales[head], Math.abs(weights[at]) / STEPS);
    }
    return scales;
  }

  private byte[] quantised() {
    float[] scales = scales();
    byte[] bytes = new byte[weights.length];
    for (int at = 0; at < weights.length; at++) {
      float scale = scales[at % Impression.HEADS];
      long steps = scale == 0 ? 0 : Math.round(weights[at] / scale);
      bytes[at] = Math.abs(steps) < FEWEST_STEPS ? 0 : (byte) steps;
    }
    return bytes;
  }
}
