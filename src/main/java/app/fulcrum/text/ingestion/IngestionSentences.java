package app.fulcrum.text.ingestion;

import app.fulcrum.model.ingestion.Evidence;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.text.Messages;

/** What a suggestion rests on, in words. */
public final class IngestionSentences {

    private static final Messages MESSAGES = Messages.of("ingestion");

    private IngestionSentences() {}

    public static String sentence(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Listed(String format, var row) ->
                MESSAGES.get(
                        "evidence.listed",
                        format,
                        VisibleText.inSentence(row.provider()),
                        VisibleText.inSentence(row.model()));
        };
    }
}
