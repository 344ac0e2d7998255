package app.fulcrum.controller.ingestion;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.model.usage.Omission;
import app.fulcrum.model.usage.UsageEntry;
import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.model.usage.column.MappingFlaw;
import app.fulcrum.model.usage.column.UsageTable;
import app.fulcrum.session.ingestion.IngestedFile.Content;
import app.fulcrum.session.ingestion.IngestionStore;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.ingestion.ColumnsForm;
import app.fulcrum.view.ingestion.ColumnsForm.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The question what the columns of a table mean, in words.
 *
 * @param money how amounts in USD are written
 */
record ColumnWords(IngestionStore store, MoneyFigures money) {

    private static final Messages MESSAGES = Messages.of("ingestion");

    ColumnsForm form(String name, UsageTable table, ColumnMapping start) {
        return new ColumnsForm(
                MESSAGES.get("columns.recognized", VisibleText.inSentence(name)),
                table,
                start,
                mapping -> reading(table, mapping));
    }

    private Reading reading(UsageTable table, ColumnMapping mapping) {
        List<MappingFlaw> flaws = mapping.flaws();
        if (!flaws.isEmpty()) {
            return new Reading(MESSAGES.get("flaw." + flaws.getFirst()), false);
        }
        Outcome<Content.Used> sample = store.sample(table, mapping);
        return sample.value()
                .filter(used -> !used.usage().entries().isEmpty())
                .map(used -> new Reading(read(table, used), true))
                .orElseGet(() ->
                        new Reading(MESSAGES.get("reading.none", table.rows().size()), false));
    }

    private String read(UsageTable table, Content.Used used) {
        List<UsageEntry> entries = used.usage().entries();
        List<String> parts = new ArrayList<>();
        LocalDate first = entries.getFirst().day();
        LocalDate last = entries.getLast().day();
        parts.add(first.equals(last) ? first.toString() : MESSAGES.get("reading.days", first, last));
        parts.add(MESSAGES.get(
                "reading.models",
                entries.stream().map(UsageEntry::model).distinct().count()));
        long tokens = entries.stream()
                .flatMap(entry -> entry.tokens().stream())
                .mapToLong(counts -> counts.input() + counts.unspecified())
                .sum();
        long output = entries.stream()
                .flatMap(entry -> entry.tokens().stream())
                .mapToLong(counts -> counts.output())
                .sum();
        if (tokens + output > 0) {
            parts.add(
                    output > 0
                            ? MESSAGES.get(
                                    "reading.kinds", Figures.tokens((double) tokens), Figures.tokens((double) output))
                            : MESSAGES.get("reading.tokens", Figures.tokens((double) tokens)));
        }
        Optional<BigDecimal> paid =
                entries.stream().flatMap(entry -> entry.paid().stream()).reduce(BigDecimal::add);
        paid.ifPresent(amount -> parts.add(MESSAGES.get("reading.paid", money.amount(amount.doubleValue()))));
        String sentence = MESSAGES.get("reading", table.rows().size(), String.join(" · ", parts));
        long damaged = used.rows().leftOut().getOrDefault(Omission.DAMAGED, 0L);
        return damaged == 0 ? sentence : MESSAGES.get("reading.damaged", sentence, damaged);
    }
}
