package app.fulcrum.controller.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.history.OfferPrice;
import app.fulcrum.model.history.PriceHistory;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Guide;
import app.fulcrum.view.chart.data.Stretch;
import app.fulcrum.view.inputs.Details;
import app.fulcrum.view.inputs.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryPictureTest {

    private static final PriceBook BOOK = Books.bundled();

    private static Snapshot snapshot(Scenario scenario) {
        return new Snapshot(Projector.project(scenario, BOOK, Books.TODAY), BOOK, Books.TODAY);
    }

    private static PriceHistory history(String offer, AlternativeId buyer, Snapshot snapshot) {
        return PriceHistory.of(
                BOOK.offer(offer).orElseThrow(),
                snapshot.scenario().alternatives().get(buyer),
                snapshot.scenario(),
                snapshot.market());
    }

    private static ChartModel picture(String offer, AlternativeId buyer, Scenario scenario) {
        Snapshot snapshot = snapshot(scenario);
        return HistoryPicture.of(history(offer, buyer, snapshot), snapshot);
    }

    private static Scenario chat() {
        return Books.preset("chat");
    }

    private static double at(String day) {
        return LocalDate.parse(day).toEpochDay();
    }

    @ParameterizedTest
    @CsvSource({
        "gemini-4-argon, closed-api",
        "claude-sonnet-4-6, closed-api",
        "google-vertex-ai/gemini-4-argon, closed-api",
        "deepseek/deepseek-v4-pro, hosted-open-api"
    })
    void theLineShowsThePriceOfEveryDayAndNoneWhereNoneIsKnown(String offer, String buyer) {
        Snapshot snapshot = snapshot(chat());
        PriceHistory history = history(offer, new AlternativeId(buyer), snapshot);
        ChartModel picture = HistoryPicture.of(history, snapshot);
        ChartLine price = picture.lines().getFirst();

        for (long day = (long) picture.x().low(); day <= picture.x().high(); day++) {
            Double known = history.on(LocalDate.ofEpochDay(day))
                    .price()
                    .map(OfferPrice::usdPerMillionTokens)
                    .orElse(Double.NaN);
            assertThat(price.curve().at((double) day))
                    .as("%s", LocalDate.ofEpochDay(day))
                    .isEqualTo(known);
        }
        assertThat(price.name()).isEqualTo("price");
    }

    @Test
    void theThresholdIsALineInTheLookOfWhoItIsAgainst() {
        ChartModel picture = picture("gemini-4-argon", Standard.CLOSED_API, chat());
        ChartLine tie = picture.lines().get(1);

        assertThat(tie.name()).isEqualTo("tie");
        assertThat(tie.curve().at(at("2026-11-29"))).isCloseTo(0.72, within(1e-9));
        assertThat(tie.curve().at(picture.x().high())).isCloseTo(0.72, within(1e-9));
        assertThat(tie.look().kind()).isEqualTo(Kind.HOSTED_OPEN_API);
    }

    @Test
    void aThresholdThatCannotBeReachedOrIsFarAboveIsOnlyTold() {
        Scenario fees = chat().with(InputKey.of(Standard.CLOSED_API, Input.FEES), Assumption.of(1e5, "test"));
        assertThat(picture("gemini-4-argon", Standard.CLOSED_API, fees).lines()).hasSize(1);
        assertThat(picture("gemini-4-argon", Standard.CLOSED_API, fees).description())
                .contains("would cost more than the hosted open API even at a price of 0");
        ChartModel cheap = picture("deepseek/deepseek-v4.1-flash", Standard.HOSTED_OPEN_API, chat());
        assertThat(cheap.lines()).hasSize(1);
        assertThat(cheap.description()).contains("is at least as cheap as the closed API up to $");
    }

    @Test
    void daysThatMatterAreMarked() {
        ChartModel picture = picture("gemini-4-argon", Standard.CLOSED_API, chat());

        assertThat(picture.today().orElseThrow().text()).isEqualTo("today, 2026-11-29");
        assertThat(picture.today().orElseThrow().x()).isEqualTo(at("2026-11-29"));
        assertThat(picture.guides()).extracting(Guide::text).containsExactly("on sale from 2026-09-30");
        assertThat(picture.stretches()).extracting(Stretch::from).containsExactly(at("2026-09-30"));

        ChartModel ended = picture(
                "together-ai/llama-3.3-70b", Standard.HOSTED_OPEN_API, chat().withPricesOn(LocalDate.of(2026, 11, 1)));
        assertThat(ended.guides()).extracting(Guide::text).containsExactly("last day of sale 2026-11-02", "today");
        assertThat(ended.today().orElseThrow().text()).isEqualTo("prices of 2026-11-01");
        assertThat(ended.stretches()).extracting(Stretch::to).containsExactly(at("2026-11-03"));
    }

    @Test
    void theAxisIsMarkedAtFirstDaysOfMonths() {
        for (String offer : List.of("gemini-4-argon", "claude-sonnet-4-6", "gpt-4o")) {
            ChartModel picture = picture(offer, Standard.CLOSED_API, chat());
            assertThat(picture.x().marks())
                    .hasSizeBetween(2, 6)
                    .allSatisfy(
                            mark -> assertThat(picture.x().figure().apply(mark)).endsWith("-01"));
        }
    }

    @Test
    void theFirstAndTheLastDayThereAreFitOnTheAxis() {
        assertThat(picture("gpt-4o", Standard.CLOSED_API, chat().withPricesOn(LocalDate.of(1, 1, 1)))
                        .x()
                        .marks())
                .hasSizeLessThan(8);
        assertThat(picture("gpt-4o", Standard.CLOSED_API, chat().withPricesOn(LocalDate.of(9999, 12, 31)))
                        .x()
                        .high())
                .isEqualTo(at("9999-12-31"));
    }

    @Test
    void figuresAreInTheScenariosCurrency() {
        Scenario euros = chat().withCurrency(Optional.of(new DisplayCurrency("EUR", 0.5, Books.TODAY, "test")));
        ChartModel picture = picture("gemini-4-argon", Standard.CLOSED_API, euros);

        assertThat(picture.y().title()).isEqualTo("EUR per 1M tokens");
        assertThat(picture.description()).contains("€1.62 per 1M tokens until 2026-11-30");
    }

    @Test
    void besideThePictureEveryStretchIsToldWithItsSource() {
        Snapshot snapshot = snapshot(chat());
        Details details = HistoryDetails.of(history("gemini-4-argon", Standard.CLOSED_API, snapshot), snapshot);

        assertThat(details.title()).isEqualTo("Google Gemini 4 Argon: price over time");
        assertThat(details.intro())
                .isEqualTo("It would need $0.72 per 1M tokens or less to be as cheap as the hosted open API.");
        assertThat(details.entries())
                .extracting(Entry::title)
                .containsExactly("Until 2026-11-30", "From 2026-12-01", "Source");
        assertThat(details.entries()).extracting(Entry::figure).containsExactly("$3.24 per 1M", "$6.47 per 1M", "");
        assertThat(details.entries().get(1).facts()).isEqualTo("$14,500 a month with people and all else");
        assertThat(details.entries().getLast().facts()).contains("2026-11-20");
        assertThat(details.entries().getLast().url()).isPresent();
    }
}
