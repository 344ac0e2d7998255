package app.fulcrum.storage.report.part;

import app.fulcrum.model.calendar.KnownChange;
import app.fulcrum.model.calendar.VerdictCalendar;
import app.fulcrum.model.calendar.VerdictCalendar.CalendarDay;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.CalendarSentences;
import app.fulcrum.text.number.MoneyFigures;
import java.util.List;

/** What is known to change later, and what is recommended from each such day on. */
public record CalendarJson(CalendarSentences sentences) {

    public static JsonValue of(Projection projection, MoneyFigures money) {
        AlternativeNames names = new AlternativeNames(projection.scenario().alternatives());
        VerdictCalendar calendar = VerdictCalendar.of(
                projection.scenario(), projection.resolution().book(), projection.today());
        return new CalendarJson(new CalendarSentences(money, names)).days(calendar.days());
    }

    /** Some days of it. */
    public JsonValue days(List<CalendarDay> days) {
        return Json.list(days, this::day);
    }

    private JsonObject day(CalendarDay day) {
        return JsonValue.object()
                .with("day", day.day().toString())
                .with("changes", Json.list(day.changes(), this::change))
                .with("recommended", Json.idOrNone(day.recommended()))
                .with("turn", JsonValue.truth(day.isTurn()))
                .with("sentence", sentences.outcome(day))
                .build();
    }

    private JsonObject change(KnownChange change) {
        ObjectBuilder members = JsonValue.object()
                .with("option", Json.id(change.alternative()))
                .with("offer", change.offer().id())
                .with("change", Json.id(change.kind()));
        change.usdPerMonthBefore().ifPresent(usd -> members.with("usdPerMonthBefore", JsonValue.number(usd)));
        change.usdPerMonthAfter().ifPresent(usd -> members.with("usdPerMonthAfter", JsonValue.number(usd)));
        return members.with("sentence", sentences.change(change)).build();
    }
}
