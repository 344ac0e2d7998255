package app.fulcrum.controller.outlook;

import app.fulcrum.model.outlook.AlternativeOutlook;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.outlook.OverTimePicture.Read;
import app.fulcrum.view.outlook.OverTimePicture.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is read out of each month: what every alternative has been paid by its end, what it costs, its GPUs, and what happens. */
record ReadWords(OverTimeWords words) {

    private static final Messages MESSAGES = Messages.of("overtime");

    List<Read> months(EventWords events) {
        List<Read> read = new ArrayList<>();
        for (int month = 1; month <= words.terms().months(); month++) {
            int now = month;
            String title = MESSAGES.get(
                    "read", Figures.exact((double) month), words.terms().day(month), Figures.tokens((double)
                            words.terms().tokensPerDay(month)));
            List<Row> rows = words.shown().stream().map(one -> row(one, now)).toList();
            List<String> happening = events.in(month);
            String all = String.join(" ", title + ".", inWords(rows), String.join(". ", happening));
            read.add(new Read(title, rows, happening, all.strip()));
        }
        return read;
    }

    private Row row(AlternativeOutlook one, int month) {
        String name = words.names().title(one.id());
        if (month > one.lasts()) {
            return new Row(words.look(one.id()), name, MESSAGES.get("none"), MESSAGES.get("none"), "");
        }
        var there = one.months().get(month - 1);
        return new Row(
                words.look(one.id()),
                name,
                words.money().compact(one.cashUsd(month)),
                words.money().compact(there.costUsd()),
                there.gpus() == 0 ? "" : Figures.exact((double) there.gpus()));
    }

    private static String inWords(List<Row> rows) {
        return rows.stream()
                .map(row -> MESSAGES.get("read.words", row.name(), row.paid(), row.cost()))
                .collect(Collectors.joining(" "));
    }
}
