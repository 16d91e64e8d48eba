package kr.salpim.adapters.dynamodb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.ChangeRules;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Value;
import software.amazon.awssdk.core.util.DefaultSdkAutoConstructMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A change in DynamoDB's expression language. Names and values stand behind placeholders, so that
 * no reserved word and no data is ever part of the text.
 */
final class Expression {

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, AttributeValue> values = new LinkedHashMap<>();
  private final String condition;
  private final String update;

  private Expression(Change change) {
    this.condition = condition(change.when());
    this.update = change instanceof Change.Update wanted ? update(wanted) : "";
  }

  static Expression of(Change change) {
    return new Expression(change);
  }

  /** Empty where there is no condition. */
  Optional<String> condition() {
    return some(condition);
  }

  /** Empty where nothing but the key is written. */
  Optional<String> update() {
    return some(update);
  }

  /** The SDK's own mark of absence where there is none: an empty map would be sent and refused. */
  Map<String, String> names() {
    return names.isEmpty() ? DefaultSdkAutoConstructMap.getInstance() : names;
  }

  /** As {@link #names}. */
  Map<String, AttributeValue> values() {
    return values.isEmpty() ? DefaultSdkAutoConstructMap.getInstance() : values;
  }

  private static Optional<String> some(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private String condition(Condition condition) {
    if (ChangeRules.alwaysTrue(condition)) {
      // Left out before it takes placeholders: an unused one is refused.
      return "";
    }
    if (condition instanceof Condition.Absent) {
      return "attribute_not_exists(" + name(DynamoItems.PARTITION) + ")";
    }
    if (condition instanceof Condition.Present) {
      return "attribute_exists(" + name(DynamoItems.PARTITION) + ")";
    }
    if (condition instanceof Condition.Is is) {
      return name(is.attribute()) + " = " + value(is.attribute(), is.value());
    }
    if (condition instanceof Condition.Missing missing) {
      return "attribute_not_exists(" + name(missing.attribute()) + ")";
    }
    if (condition instanceof Condition.Has has) {
      return "attribute_exists(" + name(has.attribute()) + ")";
    }
    if (condition instanceof Condition.Below below) {
      Value bound = new Value.Num(below.bound());
      return name(below.attribute()) + " < " + value(below.attribute(), bound);
    }
    if (condition instanceof Condition.All all) {
      return joined(all.parts(), " AND ");
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().isEmpty() ? never() : joined(any.parts(), " OR ");
    }
    throw new IllegalArgumentException("unknown condition " + condition.getClass());
  }

  /** Of no choices none holds. */
  private String never() {
    String partition = name(DynamoItems.PARTITION);
    return "(attribute_exists(" + partition + ") AND attribute_not_exists(" + partition + "))";
  }

  /** One part stands alone: DynamoDB refuses redundant parentheses. */
  private String joined(List<Condition> parts, String with) {
    List<String> texts =
        parts.stream().map(this::condition).filter(part -> !part.isEmpty()).toList();
    return texts.size() == 1 ? texts.get(0) : "(" + String.join(with, texts) + ")";
  }

  private String update(Change.Update update) {
    List<String> clauses = new ArrayList<>();
    List<String> set = new ArrayList<>();
    update.set().forEach((name, value) -> set.add(name(name) + " = " + value(name, value)));
    List<String> add = new ArrayList<>();
    update
        .add()
        .forEach((name, amount) -> add.add(name(name) + " " + value(name, new Value.Num(amount))));
    clause(clauses, "SET ", set);
    clause(clauses, "ADD ", add);
    clause(clauses, "REMOVE ", update.remove().stream().map(this::name).toList());
    return String.join(" ", clauses);
  }

  private static void clause(List<String> clauses, String verb, List<String> parts) {
    if (!parts.isEmpty()) {
      clauses.add(verb + String.join(", ", parts));
    }
  }

  private String name(String name) {
    for (Map.Entry<String, String> known : names.entrySet()) {
      if (known.getValue().equals(name)) {
        return known.getKey();
      }
    }
    String placeholder = "#" + names.size();
    names.put(placeholder, name);
    return placeholder;
  }

  private String value(String name, Value value) {
    String placeholder = ":" + values.size();
    values.put(placeholder, DynamoItems.value(name, value));
    return placeholder;
  }
}
