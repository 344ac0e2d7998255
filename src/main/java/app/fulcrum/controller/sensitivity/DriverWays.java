package app.fulcrum.controller.sensitivity;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.chart.ChartController.Variation;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.sensitivity.Driver;
import app.fulcrum.text.InputNames;
import app.fulcrum.text.Messages;
import java.util.List;
import java.util.stream.DoubleStream;

/** Where a bar leads: to the field of its number, and to the chart with the number at both of its ends. */
record DriverWays(Found found, Driver driver) {

    private static final Messages MESSAGES = Messages.of("matters");

    /** The field that moves it: of an estimated speed how much of it is planned with. */
    InputKey field() {
        return switch (driver) {
            case Driver.OfNumber(InputKey key, var _, var _) -> key;
            case Driver.OfEstimate(AlternativeId of, var _) -> InputKey.of(of, Input.REALISATION_FACTOR);
        };
    }

    /** Of an estimated speed there are none: the chart has its band already. */
    List<Variation> ends() {
        return driver instanceof Driver.OfNumber number
                ? DoubleStream.of(number.range().low(), number.range().high())
                        .filter(value -> value != number.range().base())
                        .mapToObj(value -> new Variation(name(number.key(), value), at(number.key(), value)))
                        .toList()
                : List.of();
    }

    private String name(InputKey key, double value) {
        return MESSAGES.get(
                "end.name",
                InputNames.name(key.input()),
                TornadoWords.quantities(found).bare(value, key.input().unit()));
    }

    private Projection at(InputKey key, double value) {
        Snapshot snapshot = found.snapshot();
        return Projector.project(
                snapshot.scenario().with(key, Assumption.of(value, "")), snapshot.book(), snapshot.today());
    }
}
