package app.fulcrum.controller.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.session.edit.ScenarioEdit.StateLoad;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Crossing;
import app.fulcrum.view.chart.data.Guide;
import app.fulcrum.view.chart.data.Pairs;
import app.fulcrum.view.chart.data.Spacing;
import app.fulcrum.view.chart.data.Stretch;
import app.fulcrum.view.chart.data.Today;
import app.fulcrum.view.style.Look;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartModelsTest {

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    private static ChartModel chart(Scenario scenario) {
        return ChartModels.of(project(scenario), Spacing.LOGARITHMIC, true);
    }

    private static Scenario chat() {
        return Books.preset("chat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat",
                "rag",
                "coding-agent",
                "summarization",
                "batch-extraction",
                "regulated-on-premises",
                "article-row-1",
                "article-row-2",
                "article-row-3",
                "article-row-4",
                "article-row-4-today"
            })
    void everyCrossoverOfTheProjectionIsMarkedAtItsExactVolumeAndCost(String preset) {
        Projection projection = project(Books.preset(preset));
        List<Crossing> crossings =
                ChartModels.of(projection, Spacing.LOGARITHMIC, true).crossings();

        projection
                .pairs()
                .forEach(pair -> pair.base()
                        .first()
                        .ifPresent(first -> assertThat(crossings)
                                .filteredOn(crossing -> crossing.x() == first.tokensPerDay())
                                .singleElement()
                                .satisfies(crossing -> {
                                    assertThat(crossing.y()).isEqualTo(first.usdPerMonth());
                                    assertThat(crossing.title())
                                            .isEqualTo(Figures.exact((double) first.tokensPerDay()) + " tokens/day");
                                    assertThat(String.join(" ", crossing.facts()))
                                            .contains(Figures.exactMoney(first.usdPerMonth()) + "/month");
                                })));
        for (int i = 1; i < projection.bands().listed().size(); i++) {
            double from = projection.bands().listed().get(i).fromTokensPerDay();
            assertThat(crossings).anyMatch(crossing -> crossing.x() == from);
        }
    }

    @Test
    void theStripOfWinnersIsTheProjectionsWithoutGaps() {
        Projection projection = project(chat());
        List<Stretch> stretches =
                ChartModels.of(projection, Spacing.LOGARITHMIC, true).stretches();

        assertThat(stretches).hasSameSizeAs(projection.bands().listed());
        for (int i = 1; i < stretches.size(); i++) {
            assertThat(stretches.get(i).from()).isEqualTo(stretches.get(i - 1).to());
        }
    }

    @Test
    void aFixedCountEndsInOverCapacityAndTheCalloutSaysSo() {
        Scenario dearHost = chat().with(Standard.HOSTED_INPUT_PRICE, Assumption.of(0.9, "typed"))
                .with(Standard.HOSTED_OUTPUT_PRICE, Assumption.of(4, "typed"));
        ChartModel chart = chart(ChoiceEdits.gpuCount(dearHost, Standard.SELF_HOSTED, new GpuCount.Fixed(40))
                .apply(dearHost));

        assertThat(chart.lines())
                .filteredOn(line -> line.look().kind() == Kind.SELF_HOSTED)
                .singleElement()
                .satisfies(line -> assertThat(line.endNote()).startsWith("over capacity beyond "));
        assertThat(chart.crossings())
                .anySatisfy(crossing -> assertThat(crossing.facts().getFirst())
                        .isEqualTo("Self-hosted is over capacity; hosted open API is cheapest"));
    }

    @Test
    void aGatedOptionKeepsItsLineWithTheReasonAndWinsNothing() {
        ChartModel chart = chart(Books.preset("regulated-on-premises"));

        assertThat(chart.lines())
                .filteredOn(ChartLine::isGated)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.caption()).contains("The data may not leave."));
        assertThat(chart.stretches()).extracting(Stretch::winner).containsOnly(new Look(Kind.SELF_HOSTED, 1));
    }

    @Test
    void whereNothingCrossesTheChartSaysSoAndWhereItWould() {
        Scenario dear = chat().with(Standard.key(Input.GPU_PRICE_PER_HOUR), Assumption.of(40, "test"))
                .with(Standard.CLOSED_INPUT_PRICE, Assumption.of(0.01, "test"))
                .with(Standard.CLOSED_OUTPUT_PRICE, Assumption.of(0.01, "test"));

        ChartModel chart = chart(dear);

        assertThat(chart.crossings()).isEmpty();
        assertThat(chart.notes())
                .anySatisfy(note -> assertThat(note).startsWith("No crossover between 100K and 100B tokens/day."));
    }

    @Test
    void theMeaningOfBandsIsSaidInWords() {
        Scenario ranged =
                chat().with(Standard.key(Input.GPU_PRICE_PER_HOUR), new Assumption(new Range(2, 3, 5), "test", ""));

        assertThat(band(chat()).sentence()).startsWith("Soft bands: the speed estimate,");
        assertThat(band(chat()).brief()).isEqualTo("speed error");
        assertThat(band(ranged).sentence()).contains("your ranges and the speed estimate", "Not a probability");
        assertThat(band(ranged).brief()).isEqualTo("your ranges and speed error");
    }

    private static Pairs.Band band(Scenario scenario) {
        Projection projection = project(scenario);
        return new ChartWords(projection, MoneyFigures.of(projection.scenario()))
                .band(chart(scenario).lines())
                .orElseThrow();
    }

    @Test
    void nothingOfTheArticleIsDrawnUnlessAskedFor() {
        assertThat(ChartModels.of(project(chat()), Spacing.LOGARITHMIC, false).guides())
                .isEmpty();
    }

    @Test
    void theArticlesRulesOfThumbAreMarkedAsTheArticles() {
        assertThat(chart(chat()).guides())
                .extracting(Guide::text)
                .containsExactly(
                        "article: open models above 50M/day", "article: self-hosting above $10K–$50K of API spend");
    }

    @ParameterizedTest
    @EnumSource(Spacing.class)
    void theVolumeOfTodayIsOnTheAxis(Spacing spacing) {
        for (double volume : new double[] {1, 1e5, 64e6, 1e11, 1e15}) {
            ChartModel chart = ChartModels.of(
                    project(chat().with(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(volume, "test"))),
                    spacing,
                    true);

            assertThat(chart.x().contains(volume))
                    .as("%s at %s", volume, spacing)
                    .isTrue();
        }
    }

    @Test
    void aScreenReaderHearsTheVerdictAndEveryPair() {
        assertThat(chart(chat()).description())
                .contains(
                        "Use the hosted open API", "Chart of cost per month by tokens per day", "Self-hosting becomes");
    }

    /** What the load may be is seen, said for those who cannot see it, and where it cannot be served is said too. */
    @Test
    void theRangeOfTheLoadIsShownAndSaid() {
        Assumption load = new Assumption(new Range(30e6, 64e6, 1e9), "test", "");
        Scenario fixed = Standard.withHosting(chat(), hosting -> hosting.withGpuCount(new GpuCount.Fixed(2)));
        ChartModel chart = chart(fixed.with(Standard.key(Input.TOKENS_PER_DAY), load));

        Today today = chart.today().orElseThrow();
        assertThat(List.of(today.low(), today.x(), today.high())).containsExactly(30e6, 64e6, 1e9);
        assertThat(today.text()).isEqualTo("64M today (30M–1B)");
        assertThat(chart.description())
                .contains("The load is anything in 30M–1B tokens per day, which the shaded band marks.")
                .contains("Self-hosting cannot serve at high “Tokens per day”.");
        assertThat(chart.notes()).contains("Self-hosting cannot serve at high “Tokens per day”.");
        assertThat(chart(chat()).today().orElseThrow().hasRange()).isFalse();
        assertThat(chart(chat()).description()).doesNotContain("shaded");
    }

    @Test
    void aVolumeThatFollowsFromOtherNumbersSaysFromWhich() {
        Scenario atOnce = new StateLoad(
                        LoadForm.REQUESTS_AT_ONCE,
                        Map.of(
                                Input.REQUESTS_AT_ONCE,
                                Assumption.of(40, ""),
                                Input.SECONDS_PER_REQUEST,
                                new Assumption(new Range(10, 12, 15), "", "")))
                .apply(chat());
        ChartModel chart = chart(atOnce);

        String range = Figures.tokens(chart.today().orElseThrow().low()) + "–"
                + Figures.tokens(chart.today().orElseThrow().high());
        String figure = Figures.tokens(atOnce.tokensPerDay().base());
        assertThat(chart.today().orElseThrow().text())
                .isEqualTo(figure + " today (" + range + "), from 40 requests at once");
        assertThat(chart.description())
                .contains("Today’s volume is " + figure + " tokens per day, from 40 requests at once at the peak, 12");
        assertThat(chart(chat()).today().orElseThrow().text()).isEqualTo("64M today");
        assertThat(chart(chat()).description()).doesNotContain("Today’s volume");
    }
}
