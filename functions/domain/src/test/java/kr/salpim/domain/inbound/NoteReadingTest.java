package kr.salpim.domain.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.understanding.About;
import kr.salpim.domain.understanding.Emergency;
import kr.salpim.domain.understanding.Kind;
import kr.salpim.domain.understanding.Reason;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.domain.understanding.Understanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A note behind the number of an answer says something of the neighbour, not of its writer. */
class NoteReadingTest {

  private static final Triage TRIAGE = Triage.shipped();
  private static final NoteReading NOTES = new NoteReading(TRIAGE);
  private static final Path CORPUS = Path.of("src/test/resources/corpus");
  private static final List<Question> ASKED = List.of(question(QuestionKind.CHECK_IN));

  private static Question question(QuestionKind kind) {
    return Question.ask(
        "token",
        12,
        kind,
        new Key("H#1", "CHECK#token#2026-11-24"),
        "message",
        Instant.EPOCH,
        Duration.ofHours(8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4 문이 잠겼어요",
        "4번 문이 잠겼어요",
        "4. 문이 잠겼어요",
        "4문이 잠겼어요",
        "12-4 문이 잠겼어요",
        "１２－４ 문이 잠겼어요",
        "3 문이 잠겨 있어요",
        "3 조용해요",
        "4 문 앞에 신문이 쌓여 있어요",
        "4 우편물이 쌓여 있어요",
        "4 우유가 그대로 있어요",
        "3 안 계시네요",
        "3 초인종을 눌러도 안 나오세요",
        "4 티비 소리만 나고 문을 안 여세요",
        "4 불이 계속 켜져 있어요",
        "4 며칠째 안 보이세요",
        "4 식사를 거의 못 하세요",
        "4 살이 많이 빠지셨어요",
        "4 전화기가 꺼져 있어요",
        "3 아들 집에 가셨대요",
        "1 병원 다녀오셨대요",
        "2 통화 잘 했어요"
      })
  void aHarmlessNoteMakesNoEmergency(String text) {
    assertThat(NOTES.understand(text, ASKED).kind()).isNotEqualTo(Kind.EMERGENCY);
  }

  @ParameterizedTest
  @CsvSource({
    "4 쓰러지셨어요, MEDICAL",
    "3 쓰러져 계신 것 같아요, MEDICAL",
    "12-1 쓰러지셨어요, MEDICAL",
    "4번 쓰러지셨어요, MEDICAL",
    "4쓰러지셨어요, MEDICAL",
    "4 숨을 안 쉬세요, MEDICAL",
    "4 움직이지 않으세요, MEDICAL",
    "4 의식이 없으세요, MEDICAL",
    "3 불러도 대답이 없어요, MEDICAL",
    "4 돌아가신 것 같아요, MEDICAL",
    "1 죽고 싶다고 하세요, SELF_HARM",
    "4 번개탄이 있어요, SELF_HARM",
    "4 가스 냄새가 나요, FIRE_GAS",
    "4 연기가 나요, FIRE_GAS",
    "4 맞는 소리가 나요, VIOLENCE",
    "4 아들이 때렸대요, VIOLENCE",
    "4 살려달라는 소리가 들려요, VIOLENCE",
    "3 할머니가 넘어지셨어요, MEDICAL",
    "3 넘어지셨어요, MEDICAL",
    "3 넘어져 계세요, MEDICAL",
    "3 화장실에서 넘어지셨대요, MEDICAL",
    "4 아버님이 안 일어나세요, MEDICAL",
    "3 엄마가 안 일어나요, MEDICAL",
    "3 할머니가 말을 못하고 한쪽 손을 못 쓰세요, MEDICAL",
    "3 숨이 차대요, MEDICAL",
    "4 돌아가셨어요, MEDICAL",
    "3 인기척이 없어요, MEDICAL",
    "3 살려주세요, SELF_HARM",
    "4 죽을 것 같아요, SELF_HARM",
    "3 옥상에 계세요, SELF_HARM",
    "3 물이 방까지 찼어요, FIRE_GAS",
    "4 집에서 냄새가 나요, FIRE_GAS"
  })
  void anEmergencyInANoteIsTheNeighbours(String text, Emergency type) {
    Understanding understood = NOTES.understand(text, ASKED);
    assertThat(understood.emergency()).contains(type);
    assertThat(understood.about()).isEqualTo(About.OTHER);
  }

  @Test
  void noEmergencyOfTheCorpusIsReadAway() throws IOException {
    List<String> emergencies = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(CORPUS, "*.tsv")) {
      for (Path file : files) {
        Files.readAllLines(file).stream()
            .map(line -> line.split("\t"))
            .filter(cells -> cells.length > 1 && cells[1].equals("EMERGENCY"))
            .forEach(cells -> emergencies.add("3 " + cells[0]));
      }
    }
    assertThat(emergencies).hasSizeGreaterThan(1_000);
    assertThat(emergencies)
        .allSatisfy(
            text ->
                assertThat(NOTES.understand(text, ASKED).emergency())
                    .isEqualTo(TRIAGE.understand(text).emergency()));
  }

  @Test
  void itsReasonsStandWhereTheyDoInTheText() {
    String text = "１２－４ 쓰러져 계세요";
    assertThat(NOTES.understand(text, ASKED).reasons())
        .isNotEmpty()
        .extracting(reason -> words(text, reason))
        .allMatch(words -> words.startsWith("쓰러"));
  }

  private static String words(String text, Reason reason) {
    return text.substring(reason.start(), reason.end());
  }

  @Test
  void whoeverIsAskedAfterNobodyMeansThemselves() {
    String text = "4 문이 잠겼어요";
    Understanding plain = Triage.shipped().understand(text);
    assertThat(NOTES.understand(text, List.of())).isEqualTo(plain);
    assertThat(NOTES.understand(text, List.of(question(QuestionKind.VISIT_RESULT))))
        .isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"이제 다 그만하고 싶어요", "4 세입자 아저씨가 밀린 월세라며 봉투를 놓고 신세 많이 졌다고 하고 문을 잠갔는데 대답이 없어요"})
  void whatIsNoShortNoteIsUnderstoodAsItStands(String text) {
    assertThat(NOTES.understand(text, ASKED)).isEqualTo(Triage.shipped().understand(text));
  }
}
