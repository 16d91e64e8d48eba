package kr.salpim.desk.area;

import jakarta.inject.Singleton;
import java.util.List;
import kr.salpim.adapters.channel.nhn.Nhn;
import kr.salpim.adapters.channel.solapi.Solapi;
import kr.salpim.adapters.channel.talktalk.TalkTalk;
import kr.salpim.adapters.channel.telegram.Telegram;
import kr.salpim.adapters.channel.twilio.Twilio;
import kr.salpim.adapters.channel.whatsapp.WhatsApp;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.OperatorCommand;
import kr.salpim.domain.area.Alimtalk;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.area.Sending;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Table;

/** Sets through what a dong's messages leave; what is not named is off from then on. */
@Singleton
class SetSending implements OperatorCommand {

  private static final int MAX_ROW = 300;

  /** Who can carry what; a misspelt provider would be off without a word. */
  private static final List<String> PHONE = List.of(Solapi.NAME, Nhn.NAME, Twilio.NAME);

  private static final List<String> ALIMTALK = List.of(Solapi.NAME);

  private static final List<String> MESSENGERS =
      List.of(
          TalkTalk.NAME, kr.salpim.adapters.channel.line.Line.NAME, Telegram.NAME, WhatsApp.NAME);

  private final Table table;
  private final Offices offices;

  SetSending(Table table, Offices offices) {
    this.table = table;
    this.offices = offices;
  }

  @Override
  public String name() {
    return "sending-set";
  }

  @Override
  public Deed prepare(Body body, Operator by) {
    Dong dong = offices.office(body);
    Sending sending =
        new Sending(
            body.reads("phone", MAX_ROW, row -> line(row, PHONE)),
            body.reads("messengers", MAX_ROW, row -> line(row, MESSENGERS)),
            body.optionalRead("alimtalk", MAX_ROW, row -> line(row, ALIMTALK)),
            body.reads("templates", MAX_ROW, Alimtalk::parse),
            body.optionalRead("refusalNumber", MAX_ROW, SetSending::free));
    return Deed.change(
        dong.code(),
        () -> {
          table.write(new Change.Put(sending.toItem(dong.code()), Condition.always()));
          return DeskAnswer.of("SET");
        });
  }

  private static Line line(String row, List<String> providers) {
    Line line = Line.parse(row);
    if (!providers.contains(line.provider())) {
      throw new IllegalArgumentException("a provider is one of " + providers);
    }
    return line;
  }

  /** 정보통신망법 §50: to refuse advertising must cost nothing, so it is an 080 number. */
  private static String free(String number) {
    if (!number.matches("080[0-9-]{6,10}")) {
      throw new IllegalArgumentException("it is no 080 number");
    }
    return number;
  }
}
