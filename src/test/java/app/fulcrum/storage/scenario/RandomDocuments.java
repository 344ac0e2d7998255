package app.fulcrum.storage.scenario;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.document.ChangeLog;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.FileOrigin;
import app.fulcrum.session.document.LoggedChange;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.storage.scenario.migration.FormatVersion;
import app.fulcrum.support.RandomScenarios;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Draws documents: a random scenario with a random log of edits. */
final class RandomDocuments {

    private final RandomScenarios scenarios;
    private final SplittableRandom random;
    private final PriceBookStamp stamp;

    RandomDocuments(PriceBook book, long seed) {
        this.random = new SplittableRandom(seed);
        this.scenarios = new RandomScenarios(book, random);
        this.stamp = PriceBookStamp.of(book);
    }

    /** Of any alternatives. */
    Document next() {
        return of(random.nextInt(4) == 0 ? scenarios.next() : scenarios.nextOfAnyAlternatives());
    }

    /** Of one alternative of each kind. */
    Document nextOfStandard() {
        return of(scenarios.next());
    }

    private Document of(Scenario scenario) {
        int dropped = random.nextInt(3) == 0 ? random.nextInt(1_000) : 0;
        ChangeLog changes = new ChangeLog(
                dropped, Stream.generate(this::change).limit(random.nextInt(4)).toList());
        Document document = new Document(scenario, stamp, changes, FileOrigin.NONE);
        FormatVersion version = FormatVersion.of(document);
        FileOrigin saved = new FileOrigin(version.major(), version.minor(), List.of(), false);
        return new Document(document.scenario(), stamp, changes, saved);
    }

    private LoggedChange change() {
        return new LoggedChange(
                Instant.ofEpochSecond(random.nextLong(4_000_000_000L)),
                "alternatives.self-hosted.hosting.gpuCount",
                random.nextBoolean() ? Optional.of(scenarios.text()) : Optional.empty(),
                random.nextBoolean() ? Optional.of(scenarios.text()) : Optional.empty(),
                random.nextBoolean() ? "" : scenarios.text());
    }
}
