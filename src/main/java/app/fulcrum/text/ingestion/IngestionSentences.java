package app.fulcrum.text.ingestion;

import app.fulcrum.model.ingestion.ChangeBasis;
import app.fulcrum.model.ingestion.ChangeBasis.How;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.text.Messages;
import java.time.LocalDate;

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
            case ChangeBasis.Used(How how, LocalDate first, LocalDate end, long days) ->
                MESSAGES.get("basis." + how, days, first, end.minusDays(1));
        };
    }
}
