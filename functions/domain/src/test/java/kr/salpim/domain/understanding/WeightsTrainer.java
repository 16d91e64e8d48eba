package kr.salpim.domain.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns the weights from the labelled corpus (never from its unseen half): multinomial logistic
 * regression with AdaGrad. The same corpus and lexicon give the same file.
 */
final class WeightsTrainer {
  private static final int EPOCHS = 15;
  private static final double RATE = 0.3;
  private static final double SHRINK = 0.0005;

  /** What stands in fewer messages is learned by heart, not understood. */
  private static final int SEEN_IN = 2;

  private static final int SEED = 1;
  private static final Path CORPUS = Path.of("src", "test", "resources", "corpus");
  private static final Path WEIGHTS =
      Path.of("src/main/resources/kr/salpim/domain/understanding", WeightsReader.FILE);

  /** A message as the set of what it shows. */
  record Example(Set<String> shown, Outcome outcome) {}

  private final Map<String, double[]> weights = new TreeMap<>();
  private final Map<String, double[]> squares = new HashMap<>();

  private WeightsTrainer() {}

  /** Run in the module's folder; writes the file of weights. */
  public static void main(String[] arguments) throws IOException {
    List<Example> examples = new ArrayList<>(read(CORPUS.resolve("seen.tsv")));
    examples.addAll(read(CORPUS.resolve("extra.tsv")));
    Map<String, float[]> learned = train(examples);
    List<String> lines = new ArrayList<>();
    lines.add("# Written by WeightsTrainer. Columns: name, then in thousandths the weights for");
    lines.add("# " + String.join(", ", Arrays.stream(Outcome.values()).map(Enum::name).toList()));
    learned.forEach(
        (name, row) -> {
          StringBuilder line = new StringBuilder(name);
          for (float value : row) {
            line.append('\t').append(Math.round(value * WeightsReader.UNIT));
          }
          lines.add(line.toString());
        });
    Files.write(WEIGHTS, lines);
  }

  static List<Example> read(Path file) throws IOException {
    Lexicon lexicon = LexiconReader.shipped();
    List<Example> examples = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] columns = line.split("\t", -1);
        examples.add(example(columns[0].replace("\\n", "\n"), columns[1], columns[2], lexicon));
      }
    }
    return examples;
  }

  private static Example example(String text, String kind, String emergency, Lexicon lexicon) {
    Outcome outcome =
        switch (Kind.valueOf(kind)) {
          case EMERGENCY -> Outcome.valueOf(emergency);
          case HELP -> Outcome.HELP;
          case REPORT -> Outcome.REPORT;
          default -> Outcome.OTHER;
        };
    return new Example(shown(text, lexicon), outcome);
  }

  private static Set<String> shown(String text, Lexicon lexicon) {
    NormalText normal = Normalizer.normalize(text);
    Features features = Features.of(normal, lexicon);
    Findings findings = Findings.of(features, lexicon);
    Set<String> shown = new LinkedHashSet<>();
    Ngrams.forEach(normal, (key, start, end) -> shown.add(Ngrams.write(normal, start, end)));
    Matches matches = features.matches();
    for (int i = 0; i < matches.size(); i++) {
      shown.add(Weights.pattern(lexicon.pattern(matches.pattern(i)).id()));
    }
    findings.rules().stream()
        .forEach(rule -> shown.add(Weights.rule(lexicon.rules().get(rule).id())));
    for (Signal signal : Signal.values()) {
      if (normal.signalAt(signal) >= 0) {
        shown.add(Weights.signal(signal));
      }
    }
    return shown;
  }

  static Map<String, float[]> train(List<Example> examples) {
    Map<String, Integer> counts = new HashMap<>();
    examples.forEach(e -> e.shown().forEach(name -> counts.merge(name, 1, Integer::sum)));
    List<Example> known = new ArrayList<>();
    for (Example example : examples) {
      Set<String> shown = new LinkedHashSet<>(example.shown());
      shown.removeIf(name -> counts.get(name) < SEEN_IN);
      known.add(new Example(shown, example.outcome()));
    }
    WeightsTrainer trainer = new WeightsTrainer();
    Random random = new Random(SEED);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(known, random);
      known.forEach(trainer::learn);
    }
    Map<String, float[]> learned = new TreeMap<>();
    trainer.weights.forEach(
        (name, row) -> {
          float[] floats = new float[row.length];
          for (int i = 0; i < row.length; i++) {
            floats[i] = (float) row[i];
          }
          learned.put(name, floats);
        });
    return learned;
  }

  private void learn(Example example) {
    double norm = 1 / Math.sqrt(example.shown().size() + 1.0);
    double[] likelihoods = likelihoods(example.shown(), norm);
    step(Weights.bias(), likelihoods, example.outcome(), norm);
    for (String name : example.shown()) {
      step(name, likelihoods, example.outcome(), norm);
    }
  }

  private void step(String name, double[] likelihoods, Outcome outcome, double norm) {
    double[] row = weights.computeIfAbsent(name, key -> new double[Weights.OUTCOMES]);
    double[] square = squares.computeIfAbsent(name, key -> new double[Weights.OUTCOMES]);
    for (int c = 0; c < row.length; c++) {
      double target = c == outcome.ordinal() ? 1 : 0;
      double gradient = (likelihoods[c] - target) * norm + SHRINK * row[c];
      square[c] += gradient * gradient;
      row[c] -= RATE * gradient / (Math.sqrt(square[c]) + 1e-3);
    }
  }

  private double[] likelihoods(Set<String> shown, double norm) {
    double[] sums = weights.getOrDefault(Weights.bias(), new double[Weights.OUTCOMES]).clone();
    for (String name : shown) {
      double[] row = weights.get(name);
      for (int c = 0; row != null && c < sums.length; c++) {
        sums[c] += row[c];
      }
    }
    double most = Arrays.stream(sums).max().orElse(0) * norm;
    double total = 0;
    for (int c = 0; c < sums.length; c++) {
      sums[c] = Math.exp(sums[c] * norm - most);
      total += sums[c];
    }
    for (int c = 0; c < sums.length; c++) {
      sums[c] /= total;
    }
    return sums;
  }
}
