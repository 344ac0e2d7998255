package app.fulcrum.view.control;

import static app.fulcrum.view.style.Style.style;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.model.unit.Range;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.bar.DivergingBar;
import app.fulcrum.view.bar.StackedBar;
import app.fulcrum.view.bar.StackedBar.Part;
import app.fulcrum.view.card.AlternativeCard;
import app.fulcrum.view.card.AlternativeCard.Standing;
import app.fulcrum.view.card.Card;
import app.fulcrum.view.card.CardCosts;
import app.fulcrum.view.field.ChoiceRow;
import app.fulcrum.view.field.SourceMark;
import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.number.AssumptionRow;
import app.fulcrum.view.number.NumberSlider;
import app.fulcrum.view.number.NumberState;
import app.fulcrum.view.style.Appearance;
import app.fulcrum.view.style.Look;
import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every control in every state on one sheet, for the eye and for the sweeps over contrast and clipping. */
class ControlGalleryTest extends ThemedTestBase {

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void everyControlIsReadable(Appearance appearance) {
        HBox sheet = show(ControlGalleryTest::sheet, 1280, 1000, appearance);

        picture(sheet, "controls-" + appearance.name().toLowerCase());
        assertThat(fromFxThread(() -> TextClipping.find(sheet))).isEmpty();
        assertThat(fromFxThread(() -> Contrast.find(sheet))).isEmpty();
    }

    static HBox sheet() {
        HBox sheet = new HBox(12, inputs(), answers(), decision());
        sheet.setPadding(new Insets(12));
        return sheet;
    }

    private static Region inputs() {
        NumberState range = Samples.tokens(64e6);
        range.valueProperty().set(new Range(2e7, 6.4e7, 2e8));
        NumberState automatic = Samples.gpus(4);
        automatic.automaticProperty().set(true);
        NumberState refused = Samples.gpus(8);
        refused.messageProperty()
                .set(InlineMessage.of(Tone.BAD, "GPU count can be 1 to 4,096. 0 would mean no capacity."));
        NumberState off = Samples.tokens(3.3e9);
        off.disabledProperty().set(true);
        return column(
                NumberSlider.build(Samples.tokens(64e6), Samples.tokensScale(), Samples.NO_ACTIONS),
                NumberSlider.build(Samples.modelSize(70.6), Samples.modelScale(), Samples.NO_ACTIONS),
                NumberSlider.buildWithAutomatic(automatic, Samples.gpuScale(), Samples.NO_ACTIONS),
                NumberSlider.build(range, Samples.tokensScale(), Samples.NO_ACTIONS),
                NumberSlider.build(refused, Samples.gpuScale(), Samples.NO_ACTIONS),
                NumberSlider.build(off, Samples.tokensScale(), Samples.NO_ACTIONS));
    }

    private static Region answers() {
        Region cards = cards(
                card(
                        new Look(Kind.CLOSED_API, 1),
                        "Closed API",
                        "$7,790",
                        "per month · $4.00 per 1M tokens",
                        Standing.IN_THE_FIELD),
                card(
                        new Look(Kind.HOSTED_OPEN_API, 1),
                        "Hosted open API",
                        "$1,710",
                        "per month · $0.88 per 1M tokens",
                        Standing.RECOMMENDED),
                card(
                        new Look(Kind.SELF_HOSTED, 1),
                        "Self-hosted",
                        "—",
                        "the license does not allow this use",
                        Standing.OUT));
        StackedBar.Content memory = new StackedBar.Content(
                "GPU memory, 73.5 of 79.6 GiB",
                79.6,
                List.of(
                        new Part("weights", 36, "36"),
                        new Part("KV cache", 36, "36"),
                        new Part("reserve", 1.5, "1.5")));
        StackedBar.Content step = new StackedBar.Content(
                "Step time 50 ms",
                50,
                List.of(
                        new Part("weights", 14, "14"),
                        new Part("KV", 5, "5"),
                        new Part("matmul", 20, "20"),
                        new Part("links", 7, "7"),
                        new Part("CPU", 4, "4")));
        InlineMessage ask = new InlineMessage(
                Tone.CAUTION,
                "1,500: 1.5 or 1500? With your settings (German) it reads 1.5.",
                List.of(new InlineMessage.Choice("1.5", () -> {}), new InlineMessage.Choice("1500", () -> {})));
        VBox column = column(
                style(new Label("Use the hosted open API: it is cheapest up to 6.1B."), Style.HEADLINE),
                style(
                        new Label("Self-hosting beats the closed API above 175M tokens/day (158M–221M)."),
                        Style.SECONDARY),
                cards,
                Card.build(
                        StackedBar.build(new SimpleObjectProperty<>(memory)),
                        StackedBar.build(new SimpleObjectProperty<>(step))),
                InlineMessageView.build(new SimpleObjectProperty<>(ask)),
                Banner.build(
                        new SimpleObjectProperty<>(new InlineMessage(
                                Tone.CAUTION,
                                "Prices are 204 days old (read 2026-05-02). The ranking can change; the gap is 6 %.",
                                List.of(new InlineMessage.Choice("Show sources", () -> {})))),
                        () -> {}),
                Banner.build(
                        new SimpleObjectProperty<>(InlineMessage.of(Tone.BAD, "One price record could not be read.")),
                        () -> {}),
                Banner.build(
                        new SimpleObjectProperty<>(InlineMessage.of(Tone.NEUTRAL, "Recovered 4 inputs.")), () -> {}),
                new HBox(
                        12,
                        Callout.build("Crossover 175M tokens/day", "$21.5K/month · range 158M–221M"),
                        new Button("Export"),
                        primary()),
                pills());
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private static Button primary() {
        Button button = new Button("Export chart");
        button.getStyleClass().add("accent");
        return button;
    }

    private static Node pills() {
        return new FlowPane(
                8,
                8,
                Pill.build("ok", Tone.GOOD),
                Pill.build("ok with duties", Tone.CAUTION),
                Pill.build("not allowed", Tone.BAD),
                Pill.build("not evaluated", Tone.NEUTRAL));
    }

    private static Region decision() {
        VBox rows = new VBox(
                AssumptionRow.build(
                        Samples.price("Input price", 2), mark(SourceMark.Kind.BOOK), Samples.NO_ACTIONS, _ -> {}),
                AssumptionRow.build(
                        Samples.price("Output price, negotiated", 0.125),
                        mark(SourceMark.Kind.TYPED),
                        Samples.NO_ACTIONS,
                        _ -> {}),
                AssumptionRow.build(
                        Samples.price("Cached input price", 0.2),
                        mark(SourceMark.Kind.AGED),
                        Samples.NO_ACTIONS,
                        _ -> {}),
                AssumptionRow.build(
                        Samples.price("Cache write price", 2.5),
                        mark(SourceMark.Kind.DEFAULT),
                        Samples.NO_ACTIONS,
                        _ -> {}),
                ChoiceRow.build(
                        "Serving stack",
                        List.of("vLLM", "TGI", "SGLang"),
                        new SimpleObjectProperty<>("vLLM"),
                        String::toString,
                        _ -> {}));
        return column(
                bar(-1, "Privacy", "Internal data; provider agreement accepted"),
                bar(0.4, "Scale", "64M/day: above 50M, below the 175M crossover"),
                bar(2, "Customization", "Fine-tuning planned"),
                bar(0, "Budget", "Nothing said yet"),
                Disclosure.build(
                        "Closed API",
                        new SimpleStringProperty("Claude Sonnet 5.5 · $2.00 in / $10.00 out"),
                        new SimpleBooleanProperty(true),
                        rows),
                Disclosure.build(
                        "Workload",
                        new SimpleStringProperty("3:1 input to output · peak 2× average · 24 h"),
                        new SimpleBooleanProperty(false),
                        new Label("hidden")));
    }

    private static SimpleObjectProperty<SourceMark> mark(SourceMark.Kind kind) {
        return new SimpleObjectProperty<>(new SourceMark(kind, "a price page, read 2026-11-20"));
    }

    private static Region bar(double score, String axis, String reason) {
        DivergingBar bar = new DivergingBar();
        bar.show(score, axis + ": " + reason);
        return new VBox(2, style(new Label(axis), Style.STRONG), bar, style(new Label(reason), Style.SECONDARY));
    }

    private static Region cards(Region... cards) {
        return new EqualColumns(8, cards);
    }

    private static Region card(Look look, String title, String figure, String facts, Standing standing) {
        String badge = switch (standing) {
            case RECOMMENDED -> "Recommended";
            case IN_THE_FIELD -> "";
            case OUT -> "ruled out";
            case ASIDE -> "not compared";
        };
        return AlternativeCard.build(
                look,
                new AlternativeCard.Shown(
                        new SimpleObjectProperty<>(new AlternativeCard.Content(
                                title,
                                figure,
                                standing == Standing.OUT ? "" : facts,
                                List.of(),
                                standing == Standing.OUT ? facts : "",
                                standing == Standing.OUT ? "Change to another offer" : "",
                                badge,
                                standing)),
                        new SimpleObjectProperty<>(CardCosts.NONE),
                        new SimpleObjectProperty<>(standing == Standing.IN_THE_FIELD),
                        new SimpleObjectProperty<>(true)),
                new AlternativeCard.Actions() {
                    @Override
                    public void selected() {}

                    @Override
                    public void monthlyCost(Node node) {}

                    @Override
                    public void costPerUnit(Node node) {}

                    @Override
                    public void wayOutTaken() {}

                    @Override
                    public List<MenuEntry> comparison() {
                        return List.of();
                    }
                });
    }

    private static VBox column(Node... nodes) {
        VBox column = style(new VBox(12, nodes), Style.PANEL);
        column.setPrefWidth(324);
        column.setMinWidth(324);
        return column;
    }
}
