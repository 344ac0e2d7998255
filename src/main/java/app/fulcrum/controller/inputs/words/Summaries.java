package app.fulcrum.controller.inputs.words;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.UnitFigures;
import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.outlook.OutlookTerms;
import app.fulcrum.model.resolution.TokenOffers;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.model.scenario.Group;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.InputNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What a closed section of the drawer says it holds. */
public record Summaries(Snapshot snapshot) {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final String NONE = "–";

    private Scenario scenario() {
        return snapshot.scenario();
    }

    private PriceBook book() {
        return snapshot.book();
    }

    /** {@code peak 2× · 24 h/day}, or the peak of a given day. */
    public String workload() {
        if (scenario().day().isPresent()) {
            return MESSAGES.get(
                    "summary.workload.day",
                    Figures.ratio(scenario().base(Input.PEAK_TO_AVERAGE).orElseThrow()));
        }
        return MESSAGES.get("summary.workload", number(Input.PEAK_TO_AVERAGE), number(Input.SERVICE_HOURS_PER_DAY));
    }

    /** {@code busiest hour 2.4×}, where the load is given hour by hour. */
    public String day() {
        return scenario()
                .day()
                .map(day -> MESSAGES.get(
                        "summary.day",
                        Figures.ratio(day.busiestHour()),
                        MESSAGES.get(day.isWeek() ? "summary.shape.WEEK" : "summary.shape.DAY")))
                .orElse(NONE);
    }

    /** {@code Claude Sonnet 5.5 · $2.00 / $10.00}, or what runs where. */
    public String alternative(AlternativeId id) {
        return switch (scenario().alternatives().get(id).way()) {
            case Way.Api api ->
                priced(id, TokenOffers.bought(api, book()).map(Summaries::offer).orElse(api.offerId()));
            case Way.OwnGpus own -> new OwnSummary(snapshot, id, own.hosting()).all();
            case Way.Mix(AlternativeId first, AlternativeId second) -> mixed(first, second);
        };
    }

    /** {@code Own GPUs, then Claude Sonnet 5.5}. */
    private String mixed(AlternativeId first, AlternativeId second) {
        AlternativeNames names = new AlternativeNames(scenario().alternatives());
        return MESSAGES.get("summary.mix", names.title(first), names.title(second));
    }

    private static String offer(TokenOffer offer) {
        return switch (offer) {
            case ApiOffer closed -> closed.name();
            case HostedOffer hosted -> hosted.name();
        };
    }

    private String priced(AlternativeId id, String name) {
        return MESSAGES.get("summary.priced", name, number(id, Input.INPUT_PRICE), number(id, Input.OUTPUT_PRICE));
    }

    /** {@code $3.95/GPU-hour, on demand, billed all month}: as the bill has it. */
    public String renting(AlternativeId id) {
        Way.OwnGpus own = (Way.OwnGpus) scenario().alternatives().get(id).way();
        return new OwnSummary(snapshot, id, own.hosting()).renting();
    }

    /** {@code 0.1–0.5 engineers · $225,000}: the fewest and most of any alternative, and what one costs in a year. */
    public String people() {
        DoubleSummaryStatistics engineers = scenario().alternatives().stream()
                .map(alternative ->
                        snapshot.projection().resolution().of(InputKey.of(alternative.id(), Input.ENGINEERS)))
                .flatMap(engaged -> engaged.value().stream())
                .flatMapToDouble(range -> DoubleStream.of(range.low(), range.high()))
                .summaryStatistics();
        String fewest = Figures.plain(engineers.getMin());
        String most = Figures.plain(engineers.getMax());
        String words = engineers.getCount() == 0 ? NONE : fewest.equals(most) ? most : fewest + "–" + most;
        return MESSAGES.get("summary.people", words, number(Input.LOADED_COST_PER_YEAR));
    }

    /** {@code Long requests 10 % · Input per long request 400K}: what is stated of some numbers all share. */
    public String set(List<Input> inputs) {
        return set(inputs.stream().map(InputKey::shared));
    }

    /** The same of the units, limits and commitments of an API. */
    public String commitment(AlternativeId id) {
        Purchase.Units units =
                ((Way.Api) scenario().alternatives().get(id).way()).purchase().units();
        String stated = set(id, Group.COMMITMENT);
        if (units == Purchase.Units.NONE) {
            return stated;
        }
        String bought = MESSAGES.get("summary.units", MESSAGES.get("choice.units." + units.name()));
        return stated.equals(MESSAGES.get("summary.set.none")) ? bought : bought + " · " + stated;
    }

    /** The same of what an alternative has in a chapter. */
    public String set(AlternativeId id, Group group) {
        return set(java.util.Arrays.stream(Input.values())
                .filter(input -> input.group() == group)
                .map(input -> InputKey.of(id, input)));
    }

    private String set(Stream<InputKey> keys) {
        List<String> stated = keys.filter(key -> scenario().assumption(key).isPresent())
                .map(key -> MESSAGES.get("summary.set", InputNames.name(key.input()), number(key, snapshot)))
                .toList();
        return stated.isEmpty() ? MESSAGES.get("summary.set.none") : String.join(" · ", stated);
    }

    /** {@code 12 months · 8 %/year}: over how long set-up is spread, and what capital costs. */
    public String money() {
        return MESSAGES.get("summary.money", number(Input.SETUP_MONTHS), number(Input.COST_OF_CAPITAL));
    }

    /** {@code 24 months · +8 % a month}: how far is looked ahead, and how the volume grows. */
    public String overTime() {
        OutlookTerms terms = OutlookTerms.of(scenario());
        String months = Figures.exact((double) terms.months());
        double growth = terms.growthPerMonth();
        return growth == 0
                ? MESSAGES.get("summary.outlook", months)
                : MESSAGES.get(
                        growth > 0 ? "summary.outlook.growing" : "summary.outlook.shrinking",
                        months,
                        UnitFigures.number(Input.GROWTH.unit()).apply(Math.abs(growth)));
    }

    /** {@code 2026-11-22 · USD}: the day of the prices, and the currency. */
    public String prices() {
        return MESSAGES.get(
                "summary.prices",
                scenario().pricesOn(),
                scenario().currency().map(DisplayCurrency::code).orElse("USD"));
    }

    /** {@code 4 of 33 answered}. */
    public String situation() {
        return MESSAGES.get(
                "summary.situation", scenario().situation().answers().size(), Question.values().length);
    }

    /** The same for one chapter of the situation. */
    public String situation(String chapter) {
        long asked = java.util.Arrays.stream(Question.values())
                .filter(question -> question.path().startsWith(chapter + "."))
                .count();
        long answered = scenario().situation().answers().keySet().stream()
                .filter(question -> question.path().startsWith(chapter + "."))
                .count();
        return MESSAGES.get("summary.situation", answered, asked);
    }

    /** The number that counts, the scenario's or the price book's. */
    private String number(Input shared) {
        return number(InputKey.shared(shared), snapshot);
    }

    private String number(AlternativeId id, Input input) {
        return number(InputKey.of(id, input), snapshot);
    }

    public static String number(InputKey key, Snapshot snapshot) {
        return snapshot.projection()
                .resolution()
                .of(key)
                .value()
                .map(range ->
                        Figures.range(range, UnitFigures.number(key.input().unit())))
                .orElse(NONE);
    }
}
