package app.fulcrum.storage.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.document.Document;
import app.fulcrum.support.SmallPriceBook;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    private static final PriceBook BOOK = SmallPriceBook.book();

    private final ScenarioFormat format = new ScenarioFormat(BOOK, "0.1.0");

    @Test
    void whatWasWrittenReadsBackTheSameAndWritesTheSameBytes() {
        roundTrips(0, 1_000);
    }

    @Test
    @Tag("endurance")
    void soDoAHundredThousandDocuments() {
        roundTrips(1_000, 102_000);
    }

    private void roundTrips(long from, long to) {
        for (long seed = from; seed < to; seed++) {
            Document document = new RandomDocuments(BOOK, seed).next();
            byte[] bytes = format.write(document);

            Outcome<Document> read = format.read(bytes, "random");

            if (!read.equals(Outcome.of(document)) || !Arrays.equals(bytes, format.write(document(read)))) {
                assertThat(read).as("seed %d", seed).isEqualTo(Outcome.of(document));
                assertThat(format.write(document(read))).as("seed %d", seed).isEqualTo(bytes);
            }
        }
    }

    private static Document document(Outcome<Document> read) {
        return read.value().orElseThrow();
    }
}
