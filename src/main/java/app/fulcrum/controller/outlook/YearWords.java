package app.fulcrum.controller.outlook;

import app.fulcrum.model.outlook.AlternativeOutlook;
import app.fulcrum.model.outlook.AlternativeOutlook.Year;
import app.fulcrum.model.outlook.Payback;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The years as a table: what is paid in each and in all, what each costs, and what that comes to against what is in use. */
record YearWords(OverTimeWords words) {

    private static final Messages MESSAGES = Messages.of("overtime");
    private static final int YEAR = 12;

    /** Lines of cells, the first the titles. */
    List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line("", one -> words.names().title(one.id())));
        years("table.paid", Year::cashUsd, lines);
        String months = Figures.exact((double) words.terms().months());
        lines.add(line(MESSAGES.get("total", months), one -> amount(one.totalUsd())));
        lines.add(line(
                MESSAGES.get("table.present", Figures.share(words.terms().discountPerYear())),
                one -> amount(one.presentValueUsd(words.terms()))));
        years("table.cost", Year::costUsd, lines);
        lines.add(line(MESSAGES.get("table.cheaper"), one -> against(one, payback -> month(payback.cheaperFrom()))));
        lines.add(line(MESSAGES.get("table.back"), one -> against(one, payback -> month(payback.paidBackIn()))));
        lines.add(line(
                MESSAGES.get("table.saved"),
                one -> against(one, payback -> words.money().amount(payback.savedUsd()))));
        return lines;
    }

    private void years(String key, ToDoubleFunction<Year> sum, List<List<String>> lines) {
        int years = Math.ceilDiv(words.terms().months(), YEAR);
        for (int year = 0; year < years; year++) {
            int place = year;
            int last = Math.min(words.terms().months(), (year + 1) * YEAR);
            lines.add(line(
                    MESSAGES.get(key, Figures.exact(year * YEAR + 1.0), Figures.exact((double) last)),
                    one -> sum(one, place, sum)));
        }
    }

    /** A year in which it ends says for how many months it is. */
    private String sum(AlternativeOutlook one, int year, ToDoubleFunction<Year> sum) {
        if (year >= one.years().size()) {
            return MESSAGES.get("none");
        }
        Year there = one.years().get(year);
        String amount = words.money().amount(sum.applyAsDouble(there));
        boolean endsIn = one.end().isPresent() && year == one.years().size() - 1;
        return endsIn ? MESSAGES.get("table.part", amount, Figures.exact((double) there.months())) : amount;
    }

    private List<String> line(String title, Function<AlternativeOutlook, String> cell) {
        List<String> cells = new ArrayList<>(List.of(title));
        words.shown().forEach(one -> cells.add(cell.apply(one)));
        return cells;
    }

    private String against(AlternativeOutlook one, Function<Payback, String> words) {
        return one.id().equals(this.words.outlook().incumbent())
                ? MESSAGES.get("table.inUse")
                : words.apply(this.words.outlook().payback(one.id()));
    }

    private static String month(OptionalInt month) {
        return month.isPresent() ? Figures.exact((double) month.getAsInt()) : MESSAGES.get("never");
    }

    private String amount(OptionalDouble usd) {
        return usd.isPresent() ? words.money().amount(usd.getAsDouble()) : MESSAGES.get("none");
    }
}
