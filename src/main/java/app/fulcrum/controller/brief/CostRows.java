package app.fulcrum.controller.brief;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.cost.BillPart;
import app.fulcrum.model.outlook.Outlook;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.AlternativeResult.Cost;
import app.fulcrum.model.projection.Tag;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.brief.BriefBody.CostRow;
import app.fulcrum.view.brief.BriefBody.CostTable;
import app.fulcrum.view.style.Look;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** The costs of the alternatives line by line, the cheapest first. */
record CostRows(Snapshot now, Outlook outlook) {

    private static final Messages MESSAGES = Messages.of("brief");

    /** @param currency in which amounts are shown */
    CostTable table(String currency) {
        List<String> headings = new ArrayList<>();
        headings.add(MESSAGES.get(
                "costs", currency, Figures.tokens((double) now.projection().tokensPerDay())));
        Arrays.stream(BillPart.values())
                .map(part -> MESSAGES.get("costs." + part.name()))
                .forEach(headings::add);
        headings.add(MESSAGES.get("costs.month"));
        headings.add(MESSAGES.get("costs.million"));
        headings.add(MESSAGES.get(
                "costs.total", Figures.exact((double) outlook.terms().months())));
        return new CostTable(
                headings,
                now.projection().results().stream()
                        .filter(result -> result.participation() != Participation.LEFT_OUT)
                        .sorted(Comparator.comparingDouble(CostRows::usdPerMonth))
                        .map(this::row)
                        .toList());
    }

    private static double usdPerMonth(AlternativeResult result) {
        return result.served().map(cost -> cost.usdPerMonth().base()).orElse(Double.POSITIVE_INFINITY);
    }

    private CostRow row(AlternativeResult result) {
        Tag tag = Tag.of(now.projection(), result.id());
        return new CostRow(
                Look.of(
                        now.scenario().alternatives(),
                        now.scenario().alternatives().placeOf(result.id())),
                new AlternativeNames(now.scenario().alternatives()).title(result.id()),
                DecisionSentences.tag(tag),
                figures(result),
                tag == Tag.RECOMMENDED);
    }

    /** The currency stands in the heading, but for the sum of months, which is another one. */
    private List<String> figures(AlternativeResult result) {
        MoneyFigures amounts = MoneyFigures.of(now.scenario());
        MoneyFigures bare = amounts.bare();
        List<String> figures = new ArrayList<>();
        for (BillPart part : BillPart.values()) {
            figures.add(result.served()
                    .map(Cost::bill)
                    .map(bill -> bare.amount(part.in(bill)))
                    .orElseGet(CostRows::absent));
        }
        figures.add(result.served()
                .map(cost -> bare.amount(cost.usdPerMonth().base()))
                .orElseGet(CostRows::absent));
        figures.add(result.served()
                .map(cost -> bare.price(cost.usdPerMillionTokens()))
                .orElseGet(CostRows::absent));
        OptionalDouble total = outlook.of(result.id()).totalUsd();
        figures.add(total.isPresent() ? amounts.compact(total.getAsDouble()) : absent());
        return figures;
    }

    private static String absent() {
        return MESSAGES.get("costs.absent");
    }
}
