package app.fulcrum.storage.catalog.field;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.provenance.Source;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.storage.json.Spot;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads where a record comes from: its source, confidence, cross-checks and note stand beside its figures. */
public final class ProvenanceFields {

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s/]+(/\\S*)?");
    private static final String FIRST_DAY = "0000-01-01";

    private ProvenanceFields() {}

    public static Provenance read(Fields record) {
        return new Provenance(
                record.part("source", ProvenanceFields::source),
                record.choice("confidence", SourceConfidence.class),
                record.parts("crossChecks", ProvenanceFields::source),
                record.wordsIfAny("note"));
    }

    /** The date is told by {@code asOf}, by {@code asOfText} in the source's own words, or by both. */
    static Source source(Fields source) {
        String title = source.words("title");
        String url =
                source.spotIfAny("url").flatMap(ProvenanceFields::webAddress).orElse("");
        Optional<Spot> date = source.has("asOfText") ? source.spotIfAny("asOf") : source.spot("asOf");
        String text = source.wordsIfAny("asOfText");
        String asOf = date.flatMap(Spot::words).orElse("");
        return new Source(title, url, date.flatMap(ProvenanceFields::firstDay), text.isEmpty() ? asOf : text);
    }

    private static Optional<String> webAddress(Spot spot) {
        Optional<String> address = spot.words();
        if (address.isPresent() && !WEB_ADDRESS.matcher(address.get()).matches()) {
            return spot.wrongType(Phrase.WEB_ADDRESS);
        }
        return address;
    }

    /** The first day of a year, a month or a day. */
    public static Optional<LocalDate> firstDay(Spot spot) {
        Optional<String> text = spot.words();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String date = text.get();
        if (date.length() == 4 || date.length() == 7 || date.length() == 10) {
            try {
                return Optional.of(LocalDate.parse(date + FIRST_DAY.substring(date.length())));
            } catch (DateTimeException _) {
                // Falls through: of the right length, but no date.
            }
        }
        return spot.wrongType(Phrase.DATE_AS);
    }
}
