package app.fulcrum.storage.report.part;

import app.fulcrum.model.difference.Value;
import app.fulcrum.model.resolution.Unused;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.text.UnusedSentences;
import java.util.Optional;

/** What stands at one place of a scenario, as JSON. */
public final class ValueJson {

    private ValueJson() {}

    public static JsonValue orNone(Optional<Value> value) {
        return value.map(ValueJson::write).orElse(Json.NONE);
    }

    /** Numbers, truths and lists as such; what is made of several parts in the words of files. */
    public static JsonValue write(Value value) {
        return switch (value) {
            case Value.Amount(Range range, Optional<Unit> _) ->
                range.isExact() ? JsonValue.number(range.base()) : Json.range(range);
            case Value.YesNo(boolean yes) -> JsonValue.truth(yes);
            case Value.Ids(var ids) -> Json.texts(ids);
            case Value.Id _,
                    Value.Distribution _,
                    Value.Words _,
                    Value.Day _,
                    Value.Score _,
                    Value.Currency _,
                    Value.Load _,
                    Value.Runs _ -> JsonValue.text(value.text());
        };
    }

    /** Adds {@code value}, or {@code low}, {@code base} and {@code high}, as files do. */
    public static ObjectBuilder add(ObjectBuilder members, Range range) {
        return range.isExact()
                ? members.with("value", JsonValue.number(range.base()))
                : members.with("low", JsonValue.number(range.low()))
                        .with("base", JsonValue.number(range.base()))
                        .with("high", JsonValue.number(range.high()));
    }

    /** Why a number does not count. */
    public static JsonObject unused(Unused why) {
        return JsonValue.object()
                .with("reason", Json.id(why.reason()))
                .with("sentence", UnusedSentences.sentence(why))
                .build();
    }
}
