package app.fulcrum.text.ingestion;

import app.fulcrum.model.benchmark.BenchmarkRun.Endpoint;
import app.fulcrum.model.ingestion.ChangeBasis;
import app.fulcrum.model.ingestion.ChangeBasis.How;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.text.Messages;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a change rests on, in words. */
public final class IngestionSentences {

    private static final Messages MESSAGES = Messages.of("ingestion");

    private IngestionSentences() {}

    public static String sentence(ChangeBasis basis) {
        return switch (basis) {
            case ChangeBasis.Listed(String format, var row) ->
                MESSAGES.get(
                        "basis.listed",
                        format,
                        VisibleText.inSentence(row.provider()),
                        VisibleText.inSentence(row.model()));
            case ChangeBasis.Measured(var endpoint, int runs, int replicas, var doubts) ->
                Stream.concat(
                                Stream.of(MESSAGES.get("basis.measured", runs, named(endpoint), replicas)),
                                doubts.stream().map(doubt -> MESSAGES.get("doubt." + doubt)))
                        .collect(Collectors.joining("; "));
            case ChangeBasis.Used(How how, LocalDate first, LocalDate end, long days) ->
                MESSAGES.get("basis." + how, days, first, end.minusDays(1));
        };
    }

    /** What was measured, as far as the file says it. */
    private static String named(Endpoint endpoint) {
        return VisibleText.inSentence(Stream.of(endpoint.engine(), endpoint.model(), endpoint.gpu())
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(", ")));
    }
}
