package app.fulcrum.storage.report.table;

import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.range.Polyline;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.report.part.CalendarJson;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.storage.report.table.DataTable.Field;
import app.fulcrum.storage.report.table.DataTable.Rows;
import app.fulcrum.text.number.MoneyFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The cost curves of a chart, point by point. */
public record CurvesTable(Projection projection) {

    /** Its columns, by which it is known again. */
    static final List<String> COLUMNS =
            List.of("option", "tokensPerDay", "usdPerMonth", "lowUsdPerMonth", "highUsdPerMonth");

    private static final String POINTS = "points";

    /** Whether an object is such a table: it has points. */
    public static boolean isOne(JsonObject object) {
        return object.member(POINTS).filter(JsonArray.class::isInstance).isPresent()
                && object.member(COLUMNS.get(1)).isPresent();
    }

    /** One point of one alternative. */
    private record Point(
            String option, double tokensPerDay, double usdPerMonth, OptionalDouble low, OptionalDouble high) {

        private static JsonValue json(OptionalDouble bound) {
            return bound.isPresent() ? JsonValue.number(bound.getAsDouble()) : Json.NONE;
        }

        JsonObject json() {
            return JsonValue.object()
                    .with(COLUMNS.get(0), option)
                    .with(COLUMNS.get(1), JsonValue.number(tokensPerDay))
                    .with(COLUMNS.get(2), JsonValue.number(usdPerMonth))
                    .with(COLUMNS.get(3), json(low))
                    .with(COLUMNS.get(4), json(high))
                    .build();
        }
    }

    private List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (AlternativeResult result : projection.results()) {
            Polyline curve = result.curve();
            String option = result.id().value();
            for (int i = 0; i < curve.tokensPerDay().length; i++) {
                points.add(new Point(
                        option,
                        curve.tokensPerDay()[i],
                        curve.usdPerMonth()[i],
                        bound(curve, curve.lowUsdPerMonth(), i),
                        bound(curve, curve.highUsdPerMonth(), i)));
            }
        }
        return points;
    }

    /** None where the alternative cannot be had at some end of a range. */
    private static OptionalDouble bound(Polyline curve, double[] bounds, int point) {
        return point < curve.bandedPoints() ? OptionalDouble.of(bounds[point]) : OptionalDouble.empty();
    }

    /** A row a point. */
    DataTable table() {
        Rows rows = new Rows();
        points().forEach(point -> rows.add(
                Field.of(point.option()),
                Field.of(point.tokensPerDay()),
                Field.of(point.usdPerMonth()),
                Field.of(point.low()),
                Field.of(point.high())));
        return rows.under(COLUMNS);
    }

    /** The same with what it was worked out for. */
    public JsonObject json() {
        return JsonValue.object()
                .with("name", VisibleText.of(projection.scenario().name()))
                .with("tokensPerDay", Json.count(projection.tokensPerDay()))
                .with("pricesOn", projection.scenario().pricesOn().toString())
                .with("evaluatedOn", projection.today().toString())
                .with("calendar", CalendarJson.of(projection, MoneyFigures.of(projection.scenario())))
                .with(POINTS, Json.list(points(), Point::json))
                .build();
    }
}
