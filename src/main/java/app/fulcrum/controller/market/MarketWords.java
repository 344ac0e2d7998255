package app.fulcrum.controller.market;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.words.GpuOfferWords;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.sale.Availability;
import app.fulcrum.model.catalog.sale.SaleStage;
import app.fulcrum.model.license.Judgment;
import app.fulcrum.model.license.LicenseVerdict;
import app.fulcrum.model.market.OfferAge;
import app.fulcrum.model.market.OfferField;
import app.fulcrum.model.market.OfferRow;
import app.fulcrum.model.market.OfferRow.Cost;
import app.fulcrum.model.market.OfferRow.Difference;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.model.resolution.OfferInUse;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.SaleSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.market.MarketRow;
import app.fulcrum.view.market.MarketRow.Cell;
import app.fulcrum.view.style.Look;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Offers in the words of the table, a few each. */
final class MarketWords {

    private static final Messages MESSAGES = Messages.of("market");
    private static final Cell NOTHING = new Cell("–", Tone.NEUTRAL);

    private final Snapshot now;
    private final MoneyFigures money;

    MarketWords(Snapshot now) {
        this.now = now;
        this.money = MoneyFigures.of(now.scenario());
    }

    MoneyFigures money() {
        return money;
    }

    /** How many of all offers are listed, and what they are priced for. */
    String count(int listed, int all) {
        return MESSAGES.get(
                "count",
                Figures.exact(listed),
                Figures.exact(all),
                Figures.tokens((double) now.projection().tokensPerDay()),
                now.scenario().pricesOn());
    }

    MarketRow row(OfferRow row) {
        Map<OfferField, Cell> cells = new EnumMap<>(OfferField.class);
        for (OfferField field : OfferField.values()) {
            cells.put(field, cell(field, row));
        }
        Alternatives alternatives = now.scenario().alternatives();
        return new MarketRow(
                row.offer().id(),
                row.usedBy().stream()
                        .map(id -> Look.of(alternatives, alternatives.placeOf(id)))
                        .toList(),
                row.canBeHad() && row.canServe(),
                cells,
                spoken(row, cells));
    }

    private String spoken(OfferRow row, Map<OfferField, Cell> cells) {
        String fields = Stream.of(OfferField.values())
                .filter(field -> field != OfferField.NAME && !NOTHING.equals(cells.get(field)))
                .map(field -> MESSAGES.get("field." + field.name()) + " " + text(field, cells))
                .collect(Collectors.joining(", "));
        String name = text(OfferField.NAME, cells);
        String said = row.isRequestTooLong() ? MESSAGES.get("spoken.tooLong", fields) : fields;
        return row.isInUse() ? MESSAGES.get("spoken.used", name, users(row), said) : MESSAGES.get("spoken", name, said);
    }

    private static String text(OfferField field, Map<OfferField, Cell> cells) {
        return cells.getOrDefault(field, NOTHING).text();
    }

    String users(OfferRow row) {
        AlternativeNames names = new AlternativeNames(now.scenario().alternatives());
        return row.usedBy().stream().map((AlternativeId id) -> names.title(id)).collect(Collectors.joining(", "));
    }

    private Cell cell(OfferField field, OfferRow row) {
        return switch (field) {
            case NAME -> plain(name(row));
            case SELLER -> plain(row.offer().provider());
            case KIND -> plain(kind(row));
            case MODEL ->
                row.model().map(OpenModel::name).map(MarketWords::plain).orElse(NOTHING);
            case USD_PER_MONTH ->
                row.cost()
                        .map(cost -> plain(money.amount(cost.usdPerMonth())))
                        .orElseGet(() -> new Cell(hindrance(row), Tone.CAUTION));
            case USD_PER_MILLION_TOKENS ->
                row.cost()
                        .map(Cost::usdPerMillionTokens)
                        .map(usd -> plain(money.price(usd)))
                        .orElse(NOTHING);
            case DIFFERENCE ->
                row.difference().map(this::difference).map(MarketWords::plain).orElse(NOTHING);
            case AGE -> row.age().map(this::age).orElse(NOTHING);
            case CONFIDENCE ->
                new Cell(
                        confidence(row),
                        row.offer().provenance().confidence().compareTo(SourceConfidence.LOW) < 0
                                ? Tone.NEUTRAL
                                : Tone.CAUTION);
            case LIFE -> life(row);
            case LICENSE ->
                row.license().map(LicenseVerdict::judgment).map(this::license).orElse(NOTHING);
            case CONTEXT -> context(row);
            case GPUS -> number(row.billedGpus());
        };
    }

    private static Cell plain(String text) {
        return new Cell(text, Tone.NEUTRAL);
    }

    private static Cell number(OptionalLong number) {
        return number.isPresent() ? plain(Figures.exact((double) number.getAsLong())) : NOTHING;
    }

    /** {@code H100 SXM, p5.48xlarge, on demand}. */
    static String name(OfferRow row) {
        return switch (row.offer()) {
            case TokenOffer tokens -> tokens.name();
            case GpuOffer gpus ->
                Stream.of(row.name(), gpus.instance(), GpuOfferWords.terms(gpus), gpus.region())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", "));
        };
    }

    static String kind(OfferRow row) {
        return MESSAGES.get("kind." + row.alternative().kind().name());
    }

    static String confidence(OfferRow row) {
        return MESSAGES.get(
                "confidence." + row.offer().provenance().confidence().name());
    }

    /** Why it has no cost, in a word or two. */
    static String hindrance(OfferRow row) {
        return row.problems().stream()
                .map(problem -> "hindrance." + problem.code().name())
                .filter(MESSAGES::has)
                .findFirst()
                .map(MESSAGES::get)
                .orElseGet(() -> MESSAGES.get("hindrance"));
    }

    /** {@code +$1,230 (+12 %)}. */
    String difference(Difference difference) {
        if (difference.usdPerMonth() == 0) {
            return MESSAGES.get("same");
        }
        String amount = signed(difference.usdPerMonth(), money.amount(difference.usdPerMonth()));
        return difference.share().isEmpty()
                ? amount
                : MESSAGES.get("difference", amount, signed(difference.share().getAsDouble(), share(difference)));
    }

    /** Large ones as a multiple: {@code 12×}. */
    private static String share(Difference difference) {
        double share = difference.share().orElseThrow();
        return share < 10 ? Figures.share(share) : Figures.ratio(share);
    }

    private static String signed(double value, String text) {
        return value > 0 ? "+" + text : text;
    }

    private Cell age(OfferAge age) {
        String days = age.days()
                .map(known -> MESSAGES.get("age.days", Figures.exact((double) known)))
                .orElse("");
        return switch (age.freshness()) {
            case FRESH -> plain(days);
            case AGING -> new Cell(MESSAGES.get("age.AGING", days), Tone.CAUTION);
            case EXPIRED, UNDATED, DATED_AHEAD ->
                new Cell(MESSAGES.get("age." + age.freshness().name()), Tone.BAD);
        };
    }

    private Cell life(OfferRow row) {
        if (row.offer() instanceof GpuOffer gpus && !gpus.terms().areForSale()) {
            return new Cell(MESSAGES.get("life.notForSale"), Tone.CAUTION);
        }
        Tone tone = row.stage() instanceof SaleStage.Ended
                ? Tone.BAD
                : row.sale().filter(OfferInUse::isEnding).isPresent() ? Tone.CAUTION : Tone.NEUTRAL;
        return SaleSentences.mark(row.stage())
                .map(mark -> new Cell(mark, tone))
                .orElseGet(() -> row.offer() instanceof TokenOffer tokens
                        ? onSale(tokens.availability())
                        : plain(MESSAGES.get("life.CURRENT")));
    }

    private static Cell onSale(Availability availability) {
        return new Cell(
                MESSAGES.get("life." + availability.name()),
                availability == Availability.UNVERIFIED ? Tone.CAUTION : Tone.NEUTRAL);
    }

    private Cell license(Judgment judgment) {
        Tone tone = switch (judgment) {
            case OK, OK_WITH_DUTIES, NOT_EVALUATED -> Tone.NEUTRAL;
            case DEPENDS_ON_ANSWERS -> Tone.CAUTION;
            case NEEDS_LICENSE, NOT_ALLOWED -> Tone.BAD;
        };
        return new Cell(MESSAGES.get("license." + judgment.name()), tone);
    }

    private static Cell context(OfferRow row) {
        OptionalLong tokens = row.contextTokens();
        if (tokens.isEmpty()) {
            return NOTHING;
        }
        String text = Figures.tokens((double) tokens.getAsLong());
        return row.isRequestTooLong() ? new Cell(MESSAGES.get("context.tooShort", text), Tone.BAD) : plain(text);
    }
}
