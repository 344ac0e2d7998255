package app.fulcrum.controller.market;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.history.HistoryPicture;
import app.fulcrum.controller.inputs.words.GpuOfferWords;
import app.fulcrum.controller.inputs.words.TariffWords;
import app.fulcrum.controller.text.EstimateWords;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.Offer;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.catalog.sale.EndOfSale;
import app.fulcrum.model.cost.LineItem;
import app.fulcrum.model.history.PriceHistory;
import app.fulcrum.model.market.OfferRow;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.provenance.Source;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.ExplanationSentences;
import app.fulcrum.text.InputNames;
import app.fulcrum.text.LicenseSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.PriceHistorySentences;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.text.SaleSentences;
import app.fulcrum.text.capacity.FleetSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.market.MarketDetail;
import app.fulcrum.view.market.MarketDetail.Line;
import app.fulcrum.view.market.MarketDetail.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything about one offer in words. */
final class OfferWords {

    private static final Messages MESSAGES = Messages.of("market");

    private final Snapshot now;
    private final MarketWords words;

    OfferWords(Snapshot now) {
        this.now = now;
        this.words = new MarketWords(now);
    }

    MarketDetail detail(OfferRow row) {
        PriceHistory history = PriceHistory.of(row.offer(), row.alternative(), now.scenario(), now.market());
        return new MarketDetail(
                words.row(row),
                title(row),
                facts(row),
                row.problems().stream()
                        .map(problem -> InlineMessage.of(tone(problem.code()), ProblemSentences.sentence(problem)))
                        .toList(),
                OfferUse.uses(row, now.scenario().alternatives()),
                OfferUse.addition(now.scenario().alternatives()),
                Stream.of(bill(row), prices(row), history(history), terms(row), sources(row))
                        .filter(section -> !section.lines().isEmpty())
                        .toList(),
                HistoryPicture.of(history, now));
    }

    /** As it was, is and will be, and what it would have to be. */
    private Section history(PriceHistory history) {
        PriceHistorySentences sentences = new PriceHistorySentences(
                words.money(), new AlternativeNames(now.scenario().alternatives()));
        List<Line> lines = new ArrayList<>();
        history.stretches()
                .forEach(stretch -> lines.add(Line.of(sentences.days(stretch, history), sentences.figure(stretch))));
        sentences.remarks(history).forEach(remark -> lines.add(Line.of(remark)));
        return new Section(MESSAGES.get("section.history"), lines);
    }

    private static Tone tone(ProblemCode code) {
        return code == ProblemCode.OFFER_ENDED ? Tone.BAD : Tone.CAUTION;
    }

    private static String title(OfferRow row) {
        return MESSAGES.get("title", MarketWords.name(row), row.offer().provider());
    }

    private String facts(OfferRow row) {
        String cost = row.cost()
                .map(known -> MESSAGES.get(
                        "facts.cost",
                        words.money().amount(known.usdPerMonth()),
                        words.money().price(known.usdPerMillionTokens())))
                .orElseGet(() -> MESSAGES.get("facts.none", MarketWords.hindrance(row)));
        return Stream.concat(
                        Stream.of(cost),
                        Stream.of(
                                        row.difference()
                                                .filter(difference -> difference.usdPerMonth() != 0)
                                                .map(difference ->
                                                        MESSAGES.get("facts.difference", words.difference(difference))),
                                        Optional.of(row)
                                                .filter(OfferRow::isInUse)
                                                .map(used -> MESSAGES.get("facts.used", words.users(used))))
                                .flatMap(Optional::stream))
                .collect(Collectors.joining(" · "));
    }

    /** Line by line; lines of nothing are left out. */
    private Section bill(OfferRow row) {
        List<Line> lines = new ArrayList<>();
        row.cost().ifPresent(cost -> {
            for (LineItem item : cost.bill().items()) {
                if (item.usdPerMonth() != 0) {
                    lines.add(Line.of(
                            ExplanationSentences.line(item.kind()),
                            words.money().exact(item.usdPerMonth())));
                }
            }
            lines.add(Line.of(MESSAGES.get("bill.total"), words.money().exact(cost.usdPerMonth())));
        });
        if (row.billedGpus().isPresent()) {
            Optional<String> day = row.serving().flatMap(Serving::fleet).flatMap(FleetSentences::overTheDay);
            lines.add(Line.of(MESSAGES.get(day.isPresent() ? "bill.gpus.day" : "bill.gpus"), Figures.exact((double)
                    row.billedGpus().getAsLong())));
            day.ifPresent(words -> lines.add(Line.of(MESSAGES.get("bill.day"), words)));
        }
        return new Section(MESSAGES.get("section.bill"), lines);
    }

    private Section prices(OfferRow row) {
        return switch (row.offer()) {
            case TokenOffer tokens -> new Section(MESSAGES.get("section.prices"), tariff(tokens));
            case GpuOffer gpus -> new Section(MESSAGES.get("section.rent"), rent(gpus, row));
        };
    }

    /** What is paid for, what it serves, and how far that is to be trusted. */
    private static List<Line> rent(GpuOffer offer, OfferRow row) {
        List<Line> lines = new ArrayList<>();
        Stream.of(GpuOfferWords.facts(offer).split(" · ")).map(Line::of).forEach(lines::add);
        row.serving()
                .ifPresent(serving -> serving.fleet().map(Fleet::layout).ifPresent(layout -> {
                    lines.add(Line.of(MESSAGES.get("rent.replica"), Figures.exact(layout.gpusPerReplica())));
                    lines.add(Line.of(EstimateWords.perGpu(layout, serving.typedShare())));
                    serving.accuracy().map(EstimateWords::reached).map(Line::of).ifPresent(lines::add);
                }));
        return lines;
    }

    private List<Line> tariff(TokenOffer offer) {
        Optional<Tariff> tariff = offer.tariffOn(now.scenario().pricesOn());
        List<Line> lines = new ArrayList<>();
        tariff.map(Tariff::base).ifPresent(base -> lines.addAll(tokenPrices(base)));
        TariffWords.facts(offer, tariff).map(Line::of).forEach(lines::add);
        if (offer.factors().batchDiscount().isPresent()) {
            lines.add(Line.of(
                    InputNames.name(Input.BATCH_DISCOUNT),
                    Figures.share(offer.factors().batchDiscount().getAsDouble())));
        }
        return lines;
    }

    private static List<Line> tokenPrices(TokenPrices base) {
        return Stream.of(
                        price(InputNames.name(Input.INPUT_PRICE), base.input()),
                        price(InputNames.name(Input.CACHE_READ_PRICE), base.cacheRead()),
                        price(InputNames.name(Input.CACHE_WRITE_PRICE), base.cacheWrite()),
                        price(MESSAGES.get("prices.longWrite"), base.cacheWriteLong()),
                        price(InputNames.name(Input.OUTPUT_PRICE), base.output()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Line> price(String name, OptionalDouble usd) {
        return usd.isPresent() ? Optional.of(Line.of(name, Figures.price(usd.getAsDouble()))) : Optional.empty();
    }

    /** From when to when it is sold, what its license says, and how long a request may be. */
    private Section terms(OfferRow row) {
        List<Line> lines = new ArrayList<>();
        Offer offer = row.offer();
        offer.life().released().ifPresent(day -> lines.add(Line.of(MESSAGES.get("life.released"), day.toString())));
        offer.life().end().ifPresent(end -> lines.addAll(end(end)));
        row.sale().map(SaleSentences::of).ifPresent(said -> lines.add(Line.of(said)));
        if (lines.isEmpty()) {
            lines.add(Line.of(MESSAGES.get("life.unknown")));
        }
        row.license().ifPresent(verdict -> {
            lines.add(Line.of(MESSAGES.get("terms.license"), LicenseSentences.judgment(verdict.judgment())));
            lines.add(Line.of(LicenseSentences.mainCondition(verdict)));
        });
        if (row.contextTokens().isPresent()) {
            lines.add(Line.of(MESSAGES.get("terms.context"), Figures.exact((double)
                    row.contextTokens().getAsLong())));
        }
        return new Section(MESSAGES.get("section.terms"), lines);
    }

    private static List<Line> end(EndOfSale end) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(MESSAGES.get("life.lastDay"), end.lastDay().toString()));
        if (!end.scope().isEmpty()) {
            lines.add(Line.of(end.scope()));
        }
        lines.add(source(end.source()));
        return lines;
    }

    private Section sources(OfferRow row) {
        var provenance = row.offer().provenance();
        List<Line> lines = new ArrayList<>();
        lines.add(link(ExplanationSentences.source(provenance), provenance.source()));
        row.age()
                .ifPresent(age -> lines.add(
                        Line.of(MESSAGES.get("age.about." + age.freshness().name()))));
        provenance.crossChecks().forEach(check -> lines.add(source(check)));
        if (!provenance.note().isEmpty()) {
            lines.add(Line.of(provenance.note()));
        }
        return new Section(MESSAGES.get("section.sources"), lines);
    }

    private static Line source(Source source) {
        return link(MESSAGES.get("source", source.title(), source.asOfText()), source);
    }

    private static Line link(String text, Source source) {
        return new Line(text, "", Optional.of(source.url()).filter(url -> !url.isEmpty()));
    }
}
