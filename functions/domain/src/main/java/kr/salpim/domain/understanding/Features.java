package kr.salpim.domain.understanding;

import java.util.ArrayList;
import java.util.List;

/** What a text shows: its matches, and the features of each sentence and of the whole. */
final class Features {
  private final NormalText text;
  private final Matches matches;
  private final Lexicon lexicon;
  private final List<long[]> sentences;
  private final int[] firsts;
  private final long[] whole = new long[FeatureNames.WORDS];

  private Features(NormalText text, Matches matches, Lexicon lexicon) {
    this.text = text;
    this.matches = matches;
    this.lexicon = lexicon;
    this.sentences = new ArrayList<>(text.sentenceCount());
    for (int i = 0; i < text.sentenceCount(); i++) {
      sentences.add(new long[FeatureNames.WORDS]);
    }
    this.firsts = firsts(text, matches, sentences.size());
  }

  static Features of(NormalText text, Lexicon lexicon) {
    Matches found = Masks.without(lexicon.matcher().find(text), text, lexicon);
    Features features = new Features(text, found, lexicon);
    for (int i = 0; i < found.size(); i++) {
      int feature = lexicon.pattern(found.pattern(i)).feature();
      features.show(feature, text.sentence(found.start(i)));
      features.show(feature, text.sentence(found.end(i) - 1));
    }
    for (Signal signal : Signal.values()) {
      if (text.signalAt(signal) >= 0) {
        FeatureSet.add(features.whole, signal.ordinal());
      }
    }
    return features;
  }

  private static int[] firsts(NormalText text, Matches matches, int sentences) {
    int[] firsts = new int[sentences + 1];
    int match = 0;
    for (int sentence = 0; sentence < sentences; sentence++) {
      firsts[sentence] = match;
      while (match < matches.size() && text.sentence(matches.end(match) - 1) == sentence) {
        match++;
      }
    }
    firsts[sentences] = match;
    return firsts;
  }

  void show(int feature, int sentence) {
    FeatureSet.add(sentences.get(sentence), feature);
    FeatureSet.add(whole, feature);
  }

  int sentenceCount() {
    return sentences.size();
  }

  long[] sentence(int index) {
    return sentences.get(index);
  }

  long[] whole() {
    return whole;
  }

  NormalText text() {
    return text;
  }

  Matches matches() {
    return matches;
  }

  int feature(int match) {
    return lexicon.pattern(matches.pattern(match)).feature();
  }

  /** Matches that end in the sentence are numbered from here up to the next sentence's. */
  int firstOf(int sentence) {
    return firsts[sentence];
  }

  /** The first match in a sentence that shows one of the features, or -1. */
  int firstMatch(long[] set, int sentence) {
    for (int i = firsts[sentence]; i < firsts[sentence + 1]; i++) {
      if (FeatureSet.has(set, feature(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The first match at all that shows one of the features, or -1. */
  int firstMatch(long[] set) {
    for (int i = 0; i < matches.size(); i++) {
      if (FeatureSet.has(set, feature(i))) {
        return i;
      }
    }
    return -1;
  }
}
