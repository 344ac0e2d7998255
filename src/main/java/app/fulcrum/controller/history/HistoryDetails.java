package app.fulcrum.controller.history;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.history.PriceHistory;
import app.fulcrum.model.history.PriceStretch;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.ExplanationSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.PriceHistorySentences;
import app.fulcrum.text.SaleSentences;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.inputs.Details;
import app.fulcrum.view.inputs.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The picture of a price over time with its exact figures and their source. */
public final class HistoryDetails {

    private static final Messages MESSAGES = Messages.of("history");

    private HistoryDetails() {}

    /** @param history of an offer for the shown scenario */
    public static Details of(PriceHistory history, Snapshot snapshot) {
        MoneyFigures money = MoneyFigures.of(snapshot.scenario());
        PriceHistorySentences sentences = new PriceHistorySentences(
                money, new AlternativeNames(snapshot.scenario().alternatives()));
        List<Entry> entries = new ArrayList<>();
        history.stretches().forEach(stretch -> entries.add(entry(stretch, history, money, sentences)));
        entries.add(source(history.offer().provenance()));
        return new Details(
                MESSAGES.get("title", history.offer().title()),
                Stream.concat(sentences.remarks(history).stream(), sale(history, snapshot))
                        .collect(Collectors.joining(" ")),
                Optional.empty(),
                entries,
                List.of(MESSAGES.get("measure")),
                Optional.of(HistoryPicture.of(history, snapshot)));
    }

    private static Stream<String> sale(PriceHistory history, Snapshot snapshot) {
        LocalDate day = Market.decidingDay(history.pricesOn(), snapshot.today());
        return Stream.of(
                        SaleSentences.of(history.offer(), history.offer().life().on(day)))
                .filter(words -> !words.isEmpty());
    }

    private static Entry entry(
            PriceStretch stretch, PriceHistory history, MoneyFigures money, PriceHistorySentences sentences) {
        return new Entry(
                sentences.days(stretch, history),
                sentences.figure(stretch),
                stretch.price()
                        .map(price -> MESSAGES.get("month", money.amount(price.usdPerMonth())))
                        .orElse(""),
                Optional.empty(),
                Optional.empty());
    }

    private static Entry source(Provenance provenance) {
        return new Entry(
                MESSAGES.get("source"),
                "",
                Stream.of(ExplanationSentences.source(provenance), provenance.note())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("\n")),
                Optional.of(provenance.source().url()).filter(url -> !url.isEmpty()),
                Optional.empty());
    }
}
