package kr.salpim.adapters.quarkus;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Consumer;
import kr.salpim.adapters.crypto.SealedTable;
import kr.salpim.adapters.lambda.StreamImages;
import kr.salpim.domain.Causes;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;

/** New items as the stream hands them on, opened. */
@Singleton
public class StreamItems {

  private static final String INSERT = "INSERT";

  private final SealedTable table;
  private final Causes causes;

  StreamItems(SealedTable table, Causes causes) {
    this.table = table;
    this.causes = causes;
  }

  /** The work that a new item calls for, followed in the log under the item's trace. */
  public Consumer<Item> followed(Consumer<Item> work) {
    return causes.followed(work);
  }

  /**
   * The new item of a record; empty where the record is of another kind or lane. The event source
   * mapping filters alike, to save calls; here it is a rule.
   */
  public Optional<Item> inserted(DynamodbStreamRecord record) {
    if (!INSERT.equals(record.getEventName()) || record.getDynamodb().getNewImage() == null) {
      return Optional.empty();
    }
    Item sealed = StreamImages.item(record.getDynamodb().getNewImage());
    return sealed.text(Attributes.LANE).filter(Lane.NOW.stored()::equals).isPresent()
        ? Optional.of(table.open(sealed))
        : Optional.empty();
  }
}
