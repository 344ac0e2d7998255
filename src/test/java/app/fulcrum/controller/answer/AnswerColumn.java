package app.fulcrum.controller.answer;

import app.fulcrum.controller.Baseline;
import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Selection;
import app.fulcrum.controller.chart.ChartController;
import app.fulcrum.controller.explain.ExplainController;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.support.Books;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.verdict.VerdictSentences;
import app.fulcrum.view.answer.AnswerView.Tab;
import app.fulcrum.view.frame.PulseQueue;
import app.fulcrum.view.style.Appearance;
import app.fulcrum.view.style.Style;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The middle of the window over the bundled price book, as tests show it. */
public final class AnswerColumn {

    private final ScenarioSession session;
    private final Projections projections;
    private final Baseline baseline;
    private final ChartController chart;
    private final AnswerController answer;

    /** To be made on the JavaFX thread. */
    public AnswerColumn(Scenario scenario, ObservableValue<Appearance> appearance) {
        session = new ScenarioSession(
                Document.of(scenario, PriceBookStamp.of(Books.bundled())),
                PriceBookStamp.of(Books.bundled()),
                () -> Instant.EPOCH);
        PulseQueue pulse = new PulseQueue();
        projections = new Projections(session, Books.bundled(), () -> Books.TODAY, pulse::run);
        baseline = new Baseline(session, projections);
        chart = new ChartController(projections, session, new ExplainController(_ -> {}), appearance);
        answer = new AnswerController(projections, session, new Selection(), baseline, new ExplainController(_ -> {}));
    }

    public static AnswerColumn of(Scenario scenario, Appearance appearance) {
        return new AnswerColumn(scenario, new SimpleObjectProperty<>(appearance));
    }

    public ScenarioSession session() {
        return session;
    }

    public Projections projections() {
        return projections;
    }

    public Region view() {
        Tab costs = new Tab("Cost by volume", chart.view(), chart.corner());
        return answer.view(verdict(), List.of(costs), List::of);
    }

    /** Stands in for the pane of another controller. */
    private Region verdict() {
        var projection = projections.current().projection();
        Label verdict =
                Style.style(new Label(new VerdictSentences(projection, MoneyFigures.USD).headline()), Style.HEADLINE);
        verdict.setWrapText(true);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        return verdict;
    }
}
