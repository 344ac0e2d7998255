package app.fulcrum.storage.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.unit.NumberText;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.support.SmallPriceBook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file says the same wherever it is written and read. */
class LocalesAndZonesTest {

    private static final double[] NUMBERS = {0, 1.5, -1.5, 0.1, 1e15, 1234567.89, 1e-9, 42.5, 1e20, 3.0e-25};

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private final ScenarioFormat format = new ScenarioFormat(SmallPriceBook.book(), "0.1.0");
    private final List<Document> documents = Stream.of(1, 2, 3)
            .map(seed -> new RandomDocuments(SmallPriceBook.book(), seed).next())
            .toList();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void noLocaleChangesAByteOfAFile() {
        Locale.setDefault(Locale.ROOT);
        List<String> texts = texts();
        for (Locale other : Locale.getAvailableLocales()) {
            Locale.setDefault(other);

            assertThat(texts()).as(other.toString()).isEqualTo(texts);
            assertThat(format.read(texts.getFirst().getBytes(StandardCharsets.UTF_8), "")
                            .value())
                    .as(other.toString())
                    .contains(documents.getFirst());
        }
    }

    @Test
    void noLocaleChangesANumber() {
        for (Locale other : Locale.getAvailableLocales()) {
            Locale.setDefault(other);
            for (double number : NUMBERS) {
                assertThat(NumberText.of(number))
                        .as(other.toString())
                        .matches("-?[0-9]+(\\.[0-9]+)?(e-?[0-9]+)?")
                        .satisfies(text -> assertThat(Double.parseDouble(text)).isEqualTo(number));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Pacific/Kiritimati", "Etc/GMT+12", "Asia/Kathmandu", "Europe/Berlin"})
    void noZoneChangesAByteOfAFile(String id) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        List<String> texts = texts();
        TimeZone.setDefault(TimeZone.getTimeZone(id));

        assertThat(texts()).isEqualTo(texts);
        assertThat(format.read(texts.getFirst().getBytes(StandardCharsets.UTF_8), "")
                        .value())
                .contains(documents.getFirst());
    }

    /** Years at the ends of clocks, the hour that summer time leaves out in Berlin, and a clock set back. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "2038-01-19T03:14:08Z",
                "2100-02-28T23:59:59Z",
                "2026-03-29T01:30:00Z",
                "2026-03-28T01:30:00Z"
            })
    void editsAreDatedByTheClockInUtc(String moment) {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        Document document = documents.getFirst();
        ScenarioSession session = new ScenarioSession(
                document, PriceBookStamp.of(SmallPriceBook.book()), InstantSource.fixed(Instant.parse(moment)));
        session.apply(new ScenarioEdit.Rename("Renamed"));

        String file = text(session.document());
        assertThat(file).contains("\"at\": \"" + moment + "\"");
        assertThat(format.read(file.getBytes(StandardCharsets.UTF_8), "").value())
                .map(read -> read.changes())
                .contains(session.document().changes());
    }

    private List<String> texts() {
        return documents.stream().map(this::text).toList();
    }

    private String text(Document document) {
        return new String(format.write(document), StandardCharsets.UTF_8);
    }
}
