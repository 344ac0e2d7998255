package app.fulcrum.storage.report;

import app.fulcrum.model.projection.OptionResult;
import app.fulcrum.model.projection.Polyline;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The cost curves of a chart, point by point. */
public record CurvesTable(Projection projection) {

    private static final List<String> COLUMNS =
            List.of("option", "tokensPerDay", "usdPerMonth", "lowUsdPerMonth", "highUsdPerMonth");

    /** The first line of the table as comma-separated values, by which it is known again. */
    public static final String CSV_HEADING = String.join(",", COLUMNS) + "\n";

    private static final String POINTS = "points";

    /** Whether an object is such a table: it has points. */
    public static boolean isOne(JsonObject object) {
        return object.member(POINTS).filter(JsonArray.class::isInstance).isPresent()
                && object.member(COLUMNS.get(1)).isPresent();
    }

    /** One point of one option. */
    private record Point(String option, double tokensPerDay, double usdPerMonth, double low, double high) {

        DoubleStream numbers() {
            return DoubleStream.of(tokensPerDay, usdPerMonth, low, high);
        }

        String row() {
            return numbers().mapToObj(Figures::machine).collect(Collectors.joining(",", option + ",", "\n"));
        }

        JsonObject json() {
            return JsonValue.object()
                    .with(COLUMNS.get(0), option)
                    .with(COLUMNS.get(1), JsonValue.number(tokensPerDay))
                    .with(COLUMNS.get(2), JsonValue.number(usdPerMonth))
                    .with(COLUMNS.get(3), JsonValue.number(low))
                    .with(COLUMNS.get(4), JsonValue.number(high))
                    .build();
        }
    }

    private List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (OptionResult result : projection.options().values()) {
            Polyline curve = result.curve();
            String option = Json.id(result.option()).text();
            for (int i = 0; i < curve.tokensPerDay().length; i++) {
                points.add(new Point(
                        option,
                        curve.tokensPerDay()[i],
                        curve.usdPerMonth()[i],
                        curve.lowUsdPerMonth()[i],
                        curve.highUsdPerMonth()[i]));
            }
        }
        return points;
    }

    String csv() {
        return points().stream().map(Point::row).collect(Collectors.joining("", CSV_HEADING, ""));
    }

    JsonObject json() {
        return JsonValue.object()
                .with("name", VisibleText.of(projection.scenario().name()))
                .with("tokensPerDay", Json.count(projection.tokensPerDay()))
                .with(POINTS, Json.list(points(), Point::json))
                .build();
    }
}
