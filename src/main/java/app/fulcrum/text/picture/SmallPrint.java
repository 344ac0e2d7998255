package app.fulcrum.text.picture;

import app.fulcrum.model.calendar.VerdictCalendar;
import app.fulcrum.model.capacity.MeasuredLoad;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.GpuRate;
import app.fulcrum.model.pricing.Terms;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.resolution.PriceAges;
import app.fulcrum.model.resolution.TokenOffers;
import app.fulcrum.model.resolution.TokenTerms;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Hosting.Scaling;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.CalendarSentences;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.SaleSentences;
import app.fulcrum.text.capacity.MixSentences;
import app.fulcrum.text.load.LoadSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The main assumptions behind a projection in a few lines, for whoever sees its figures without the program.
 *
 * @param money how amounts are printed
 */
public record SmallPrint(Projection projection, PriceBook book, MoneyFigures money) {

    private static final Messages MESSAGES = Messages.of("picture");
    static final String BETWEEN = " · ";
    private static final double BILLION = 1e9;

    /**
     * What can no longer be bought, or not for long; what is known to change; what is compared, the workload, people and month, and scores set by hand;
     * one line each.
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        projection.input().offers().stream()
                .filter(used -> projection.of(used.alternative()).participation() != Participation.LEFT_OUT)
                .filter(used -> !used.stage().canBeBought() || used.isEnding())
                .map(SaleSentences::of)
                .forEach(lines::add);
        lines.addAll(
                new CalendarSentences(money, new AlternativeNames(scenario().alternatives()))
                        .lines(VerdictCalendar.of(scenario(), book, projection.today())));
        lines.add(join(projection.results().stream()
                .filter(result -> result.participation() != Participation.LEFT_OUT)
                .flatMap(result -> said(result).stream())));
        lines.add(join(Stream.of(workload(), people(), month()).flatMap(List::stream)));
        lines.addAll(overrides());
        return List.copyOf(lines);
    }

    /** Scores set by hand, with their reasons. */
    public List<String> overrides() {
        List<String> overrides = new ArrayList<>();
        scenario()
                .scorecard()
                .overrides()
                .forEach((axis, manual) -> overrides.add(MESSAGES.get(
                        "override", DecisionSentences.axis(axis), Figures.plain(manual.score()), manual.note())));
        return overrides;
    }

    private static String join(Stream<String> parts) {
        return String.join(BETWEEN, parts.toList());
    }

    private Optional<String> said(AlternativeResult result) {
        return result.alternative().way() instanceof Way.Mix
                ? basis(result)
                : basis(result).map(basis -> MESSAGES.get("of", names().title(result.id()), basis));
    }

    /** What the cost of an alternative rests on, within a sentence; absent where it has none. */
    public Optional<String> basis(AlternativeResult result) {
        return switch (result.alternative().way()) {
            case Way.Api bought -> TokenOffers.bought(bought, book).flatMap(offer -> api(result, offer));
            case Way.OwnGpus own -> result.serving().map(serving -> hosting(result, own, serving));
            case Way.Mix _ ->
                result.division()
                        .map(division -> MixSentences.sentence(
                                result.id(), division, projection.scenario().alternatives()));
        };
    }

    private Optional<String> api(AlternativeResult result, TokenOffer offer) {
        return result.terms()
                .filter(Terms.OfTokens.class::isInstance)
                .map(terms -> api(result.id(), offer, ((Terms.OfTokens) terms).api()));
    }

    private String api(AlternativeId id, TokenOffer offer, ApiTerms prices) {
        Stream.Builder<String> parts = Stream.builder();
        parts.add(MESSAGES.get(
                "api",
                MESSAGES.get("offer", offer.provider(), offer.name()),
                money.price(prices.rates().inputUsdPerMillion()),
                money.price(prices.rates().outputUsdPerMillion())));
        service(id, prices.factors().surcharge()).forEach(parts::add);
        share("discount.negotiated", prices.factors().negotiatedDiscount()).ifPresent(parts::add);
        share("discount.batch", prices.batchShare() > 0 ? prices.factors().batchDiscount() : 0)
                .ifPresent(parts::add);
        return String.join(", ", parts.build().toList());
    }

    /** Tier and region by name, or what is put on the prices without either. */
    private List<String> service(AlternativeId id, double surcharge) {
        List<String> names =
                projection.resolution().of(id).tokens().map(TokenTerms::service).orElse(List.of());
        return names.isEmpty() && surcharge != 0 ? List.of(MESSAGES.get("surcharge", Figures.share(surcharge))) : names;
    }

    private static Optional<String> share(String key, double share) {
        return share > 0 ? Optional.of(MESSAGES.get(key, Figures.share(share))) : Optional.empty();
    }

    private String hosting(AlternativeResult result, Way.OwnGpus own, Serving serving) {
        Gpu gpu = serving.query().deployment().gpu();
        String model = serving.model()
                .named()
                .map(OpenModel::name)
                .orElseGet(() -> MESSAGES.get(
                        "generic", Figures.plain(serving.model().shape().totalParameters() / BILLION)));
        String rate = result.terms()
                .filter(Terms.OfGpus.class::isInstance)
                .map(terms -> rate(((Terms.OfGpus) terms).hosting().rate()))
                .orElse("");
        String what = MESSAGES.get(
                "hosting", model, serving.query().deployment().weights().experts(), gpu.name(), rate);
        return String.join(", ", what.strip(), gpus(own.hosting()), throughput(result.alternative(), serving));
    }

    private String rate(GpuRate rate) {
        return switch (rate) {
            case GpuRate.RentedByHour hourly ->
                MESSAGES.get(
                        "rate.hour", money.price(hourly.usdPerGpuHour()), Figures.plain(hourly.billedHoursPerMonth()));
            case GpuRate.InTwoParts parts ->
                MESSAGES.get(
                        "rate.parts",
                        Figures.plain((double) parts.firstGpus()),
                        rate(parts.first()),
                        rate(parts.others()));
            case GpuRate.RentedByMonth monthly -> MESSAGES.get("rate.month", money.amount(monthly.usdPerGpuMonth()));
            case GpuRate.BoughtBefore _ -> MESSAGES.get("rate.before");
            case GpuRate.Owned owned ->
                MESSAGES.get("rate.owned", money.amount(owned.purchase().capexUsd()));
        };
    }

    private static String gpus(Hosting hosting) {
        String day = hosting.scaling() == Scaling.FOLLOWING_THE_DAY ? ".day" : "";
        return hosting.gpuCount() instanceof GpuCount.Fixed fixed
                ? MESSAGES.get("gpus.fixed" + day, fixed.gpus())
                : MESSAGES.get("gpus.auto" + day);
    }

    private static String throughput(Alternative own, Serving serving) {
        OptionalDouble measured = measuredRate(own, serving);
        if (measured.isPresent()) {
            return MESSAGES.get("hosting.measured", Figures.plain(measured.getAsDouble()));
        }
        OptionalDouble planned = serving.plannedShare();
        return planned.isPresent()
                ? MESSAGES.get("hosting.realization", Figures.share(planned.getAsDouble()))
                : MESSAGES.get("hosting.none");
    }

    private static OptionalDouble measuredRate(Alternative own, Serving serving) {
        OptionalDouble onTheCurve = serving.measured().stream()
                .mapToDouble(MeasuredLoad::outputTokensPerSecond)
                .findFirst();
        return onTheCurve.isPresent() ? onTheCurve : own.assumptions().base(Input.MEASURED_OUTPUT_RATE);
    }

    /** The volume and the requests it is made of, a few words each. */
    public List<String> workload() {
        String shape = MESSAGES.get(
                scenario().day().isPresent() ? "workload.day" : "workload",
                Figures.plain(base(Input.INPUT_TOKENS)),
                Figures.plain(base(Input.OUTPUT_TOKENS)),
                Figures.ratio(base(Input.PEAK_TO_AVERAGE)),
                Figures.plain(base(Input.SERVICE_HOURS_PER_DAY)));
        return Stream.of(
                        LoadSentences.from(scenario()).map(this::volume),
                        Optional.of(shape),
                        share("cached", base(Input.CACHED_SHARE)),
                        share("batch", base(Input.BATCH_SHARE)))
                .flatMap(Optional::stream)
                .toList();
    }

    private String volume(String from) {
        return MESSAGES.get("volume", Figures.tokens((double) projection.tokensPerDay()), from);
    }

    /** Who runs every alternative, and what that costs. */
    public List<String> people() {
        return List.of(MESSAGES.get(
                "people",
                scenario().alternatives().stream().map(this::engineers).collect(Collectors.joining(", ")),
                money.amount(base(Input.LOADED_COST_PER_YEAR))));
    }

    /** How long a month is, and the rate of the currency where one is shown. */
    public List<String> month() {
        Stream<String> days = Stream.of(MESSAGES.get("month", Figures.plain(base(Input.DAYS_PER_MONTH))));
        Stream<String> currency = scenario().currency().stream()
                .map(shown -> MESSAGES.get(
                        "currency", shown.code(), Figures.plain(shown.unitsPerUsd()), shown.source(), shown.asOf()));
        return Stream.concat(days, currency).toList();
    }

    private double base(Input input) {
        return scenario().base(input).orElse(0);
    }

    private String engineers(Alternative alternative) {
        double engineers = alternative.assumptions().base(Input.ENGINEERS).orElse(0);
        return MESSAGES.get("people.of", Figures.plain(engineers), names().brief(alternative.id()));
    }

    private AlternativeNames names() {
        return new AlternativeNames(scenario().alternatives());
    }

    private Scenario scenario() {
        return projection.scenario();
    }

    /**
     * Which prices, which program and which scenario.
     *
     * @param scenarioHash hash of the scenario's text, of which the first eight digits are shown
     */
    public String provenance(String version, String scenarioHash) {
        PriceAges ages = projection.input().reliability().prices();
        return MESSAGES.get(
                ages.aging() == 0 ? "provenance" : "provenance.old",
                days(),
                book.asOf(),
                version,
                scenarioHash.substring(0, 8),
                ages.aging(),
                ages.all());
    }

    /** The day whose prices count, and the one that age and sale are told from where that is another. */
    private String days() {
        String pricesOn = scenario().pricesOn().toString();
        return scenario().pricesOn().equals(projection.today())
                ? pricesOn
                : MESSAGES.get("days.other", pricesOn, projection.today());
    }
}
