package app.fulcrum.controller.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.OperatingPoint;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.storage.scenario.ScenarioFormat;
import app.fulcrum.support.Books;
import app.fulcrum.view.answer.LoadCurves;
import app.fulcrum.view.answer.LoadCurves.Point;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was measured under loads stands beside what is estimated for the same ones. */
class LoadWordsTest {

    private static final AlternativeId OWN = new AlternativeId("self-hosted");

    static Scenario imported() {
        byte[] file;
        try {
            file = Files.readAllBytes(Path.of("src/test/resources/scenarios/golden/v2.5/imported-runs.fulcrum.json"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new ScenarioFormat(Books.bundled(), "1.0.0")
                .read(file, "imported-runs")
                .value()
                .orElseThrow()
                .scenario();
    }

    private static Hosting hosting(Scenario scenario) {
        return ((Way.OwnGpus) scenario.alternatives().get(OWN).way()).hosting();
    }

    private static Serving serving(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY)
                .of(OWN)
                .serving()
                .orElseThrow();
    }

    @Test
    void everyRunIsAPointWithItsEstimate() {
        Scenario scenario = imported();
        Serving serving = serving(scenario);

        LoadCurves curves = LoadWords.curves(serving, hosting(scenario)).orElseThrow();

        assertThat(curves.measured()).hasSizeGreaterThan(1);
        assertThat(curves.measured().getFirst().requests()).isEqualTo(16);
        assertThat(curves.measured().getFirst().tokensPerSecond()).isEqualTo(760, within(1e-9));
        assertThat(curves.estimated()).extracting(Point::requests).isEqualTo(requests(curves.measured()));
        OperatingPoint estimate = serving.estimateBeside()
                .flatMap(beside -> ((LayoutOutcome.Found) beside.layouts())
                        .layouts()
                        .getFirst()
                        .estimate())
                .orElseThrow();
        assertThat(curves.estimated().getFirst().tokensPerSecond())
                .isEqualTo(16 / estimate.steps().seconds(16), within(1e-9));
    }

    private static List<Double> requests(List<Point> points) {
        return points.stream().map(Point::requests).toList();
    }

    @Test
    void whereNothingWasMeasuredThereIsNothingToShow() {
        Scenario scenario = Books.preset("chat");

        assertThat(LoadWords.curves(serving(scenario), hosting(scenario))).isEqualTo(Optional.empty());
    }
}
