package kr.salpim.domain.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.area.Alimtalk;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.area.Sending;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.Sender;
import kr.salpim.domain.provider.Senders;

/** Lines to choose from: all set up, none down. SOLAPI and NHN Cloud carry EUC-KR alone. */
final class Lines implements Senders {

  static final Line SOLAPI = Line.parse("solapi/demo");
  static final Line NHN = Line.parse("nhn/demo");
  static final Line TWILIO = Line.parse("twilio/demo");
  static final Line LINE = Line.parse("line/demo");

  private static final Set<String> KOREAN = Set.of("solapi", "nhn");

  final Set<Line> missing = new HashSet<>();
  final Set<Line> broken = new HashSet<>();

  /** Text messages over these lines, and LINE. */
  static Sending phone(Line... phone) {
    return Sending.through(List.of(phone), List.of(LINE));
  }

  /** Text messages over SOLAPI, then NHN Cloud; 알림톡 over SOLAPI; LINE. */
  static Sending alimtalk(Alimtalk... templates) {
    return new Sending(
        List.of(SOLAPI, NHN),
        List.of(LINE),
        Optional.of(SOLAPI),
        List.of(templates),
        Optional.empty());
  }

  @Override
  public Optional<Sender> find(String provider, String account) {
    return missing.contains(new Line(provider, account))
        ? Optional.empty()
        : Optional.of(new Choice(KOREAN.contains(provider)));
  }

  private record Choice(boolean koreanOnly) implements Sender {

    @Override
    public ProviderAnswer send(Dispatch dispatch) {
      throw new IllegalStateException("choosing a way sends nothing");
    }

    @Override
    public Certainty certainty() {
      return Certainty.NONE;
    }
  }
}
