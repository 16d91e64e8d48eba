package kr.salpim.desk.area;

import jakarta.inject.Singleton;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kr.salpim.adapters.webhook.Channels;
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
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9._+-]{1,64}");

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
    if (!Channels.NAMES.contains(channel)) {
      throw body.wrong("channel", "must be one of " + new TreeSet<>(Channels.NAMES));
    }
    String account = body.text("account", MAX_WORD);
    if (!ACCOUNT.matcher(account).matches()) {
      throw body.wrong("account", "must be 1 to 64 letters, digits and . _ + -");
    }
    return Deed.change(
        dong.code(),
        () -> {
          table.write(TableAreas.set(new ChannelAccount(channel, account, dong.code())));
          return DeskAnswer.of("SET");
        });
  }
}
