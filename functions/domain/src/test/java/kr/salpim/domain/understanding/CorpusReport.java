package kr.salpim.domain.understanding;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How well messages are understood.
 *
 * @param kinds precision and recall by kind
 * @param emergencyRecall share of the emergencies that were seen as one, whichever
 * @param emergencyTypeAccuracy share of those whose type was right, too
 * @param falseEmergenciesPerThousand messages taken for an emergency that are none, per 1,000 of
 *     all
 * @param needs micro-averaged over all requests and reports
 * @param aboutAccuracy share of messages where it is right whom they concern
 */
record CorpusReport(
    int messages,
    Map<Kind, Score> kinds,
    double emergencyRecall,
    double emergencyTypeAccuracy,
    double falseEmergenciesPerThousand,
    Score needs,
    double aboutAccuracy) {

  /** Counts of right, wrongly given and missed. */
  record Score(int right, int wrong, int missed) {
    double precision() {
      return ratio(right, right + wrong);
    }

    double recall() {
      return ratio(right, right + missed);
    }

    double f1() {
      return ratio(2 * right, 2 * right + wrong + missed);
    }

    private Score plus(int moreRight, int moreWrong, int moreMissed) {
      return new Score(right + moreRight, wrong + moreWrong, missed + moreMissed);
    }
  }

  static CorpusReport of(
      List<LabelledMessage> corpus, Function<String, Understanding> understanding) {
    Map<Kind, Score> kinds = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      kinds.put(kind, new Score(0, 0, 0));
    }
    Score needs = new Score(0, 0, 0);
    int types = 0;
    int about = 0;
    for (LabelledMessage message : corpus) {
      Understanding got = understanding.apply(message.text());
      if (got.kind() == message.kind()) {
        kinds.compute(got.kind(), (kind, score) -> score.plus(1, 0, 0));
      } else {
        kinds.compute(got.kind(), (kind, score) -> score.plus(0, 1, 0));
        kinds.compute(message.kind(), (kind, score) -> score.plus(0, 0, 1));
      }
      types +=
          message.emergency().isPresent() && got.emergency().equals(message.emergency()) ? 1 : 0;
      about += got.about() == message.about() ? 1 : 0;
      if (message.kind() == Kind.HELP || message.kind() == Kind.REPORT) {
        int both = (int) got.needs().stream().filter(message.needs()::contains).count();
        needs = needs.plus(both, got.needs().size() - both, message.needs().size() - both);
      }
    }
    Score emergency = kinds.get(Kind.EMERGENCY);
    return new CorpusReport(
        corpus.size(),
        kinds,
        emergency.recall(),
        ratio(types, emergency.right()),
        1000.0 * ratio(emergency.wrong(), corpus.size()),
        needs,
        ratio(about, corpus.size()));
  }

  /** Over the kinds that occur in the corpus. */
  double macroF1() {
    return kinds.values().stream()
        .filter(score -> score.right() + score.missed() > 0)
        .mapToDouble(Score::f1)
        .average()
        .orElse(0);
  }

  String print(String title) {
    StringBuilder out = new StringBuilder();
    out.append(String.format(Locale.ROOT, "%s: %d messages%n", title, messages));
    kinds.forEach(
        (kind, score) ->
            out.append(
                String.format(
                    Locale.ROOT,
                    "  %-10s precision %.3f recall %.3f F1 %.3f (%d)%n",
                    kind,
                    score.precision(),
                    score.recall(),
                    score.f1(),
                    score.right() + score.missed())));
    out.append(
        String.format(
            Locale.ROOT,
            "  macro-F1 %.3f, emergency recall %.3f, type %.3f, false emergencies per 1,000 %.1f,"
                + " needs micro-F1 %.3f, about %.3f%n",
            macroF1(),
            emergencyRecall,
            emergencyTypeAccuracy,
            falseEmergenciesPerThousand,
            needs.f1(),
            aboutAccuracy));
    return out.toString();
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
