package kr.salpim.domain.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ImpressionTest {

  private static final Path SHIPPED =
      Path.of("src/main/resources/kr/salpim/domain/understanding/impression.bin");

  /** Else lexicon, rules or corpus were changed and {@link ImpressionTrainer} was not run again. */
  @Test
  void theShippedImpressionIsWhatTheCorpusTeaches() throws IOException {
    byte[] learned = ImpressionTrainer.train(Path.of("src/test/resources/corpus"));
    assertThat(ImpressionFile.inflate(learned))
        .isEqualTo(ImpressionFile.inflate(Files.readAllBytes(SHIPPED)));
  }

  @Test
  void anImpressionOfAnotherShapeIsRefused() {
    assertThatThrownBy(() -> new Impression(new byte[1], new float[Impression.HEADS]))
        .isInstanceOf(IllegalArgumentException.class);
    byte[] foreign = ImpressionFile.write(new byte[8], new float[0]);
    assertThatThrownBy(() -> ImpressionFile.read(foreign)).isInstanceOf(Exception.class);
  }

  @Test
  void likelihoodsOfOutcomesAddUpToOne() {
    Evidence evidence = Triage.rulesAlone().evidence("쌀이 떨어졌어요");
    double[] likely = ImpressionFile.shipped().of(evidence);
    double sum = 0;
    for (int i = 0; i < Impression.NEEDS; i++) {
      sum += likely[i];
    }
    assertThat(sum).isBetween(0.999, 1.001);
  }
}
