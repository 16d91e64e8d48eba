package kr.salpim.desk.area;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import kr.salpim.adapters.channel.talktalk.Networks;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.OperatorCommand;
import kr.salpim.domain.area.ChannelAccount;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.table.Table;

/** Sets which dong a number or bot of ours belongs to; who writes to it is that dong's. */
@Singleton
class SetAccount implements OperatorCommand {

  /** What may stand in a webhook's path. */
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

  private static final int MAX_WORD = 64;

  private final Table table;
  private final Offices offices;

  SetAccount(Table table, Offices offices) {
    this.table = table;
    this.offices = offices;
  }

  @Override
  public String name() {
    return "account-set";
  }

  @Override
  public Deed prepare(Body body, Operator by) {
    Dong dong = offices.office(body);
    String channel = body.text("channel", MAX_WORD);
    String account = body.text("account", MAX_WORD);
    return Deed.of(
        Dong.partition(dong.code()),
        () -> {
          table.write(TableAreas.set(new ChannelAccount(channel, account, dong.code())));
          return DeskAnswer.of("SET");
        });
  }
}
