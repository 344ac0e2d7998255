package app.fulcrum.storage.scenario;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.Transfer;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.variant.Variant;
import app.fulcrum.model.variant.Variants;
import app.fulcrum.session.document.ChangeLog;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.FileOrigin;
import app.fulcrum.session.document.LoggedChange;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.storage.scenario.migration.FormatVersion;
import app.fulcrum.support.RandomScenarios;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Draws documents: a random scenario, often with variants, with a random log of edits. */
final class RandomDocuments {

    private final RandomScenarios scenarios;
    private final SplittableRandom random;
    private final PriceBookStamp stamp;

    /** Drawn apart, so that a seed goes on drawing the scenarios it did. */
    private final SplittableRandom ofVariants;

    private final RandomScenarios others;

    RandomDocuments(PriceBook book, long seed) {
        this.random = new SplittableRandom(seed);
        this.scenarios = new RandomScenarios(book, random);
        this.stamp = PriceBookStamp.of(book);
        this.ofVariants = new SplittableRandom(~seed);
        this.others = new RandomScenarios(book, ofVariants);
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
        Document document = new Document(variants(scenario), stamp, changes, FileOrigin.NONE);
        FormatVersion version = FormatVersion.of(document);
        FileOrigin saved = new FileOrigin(version.major(), version.minor(), List.of(), false);
        return document.withOrigin(saved);
    }

    /** With some or all of other scenarios in the variants, as far as that makes sound ones. */
    private Variants variants(Scenario base) {
        Variants variants = Variants.none(base);
        int count = ofVariants.nextBoolean() ? ofVariants.nextInt(1, Variants.MOST + 1) : 0;
        for (int i = 0; i < count; i++) {
            Scenario other = ofVariants.nextBoolean() ? others.next() : others.nextOfAnyAlternatives();
            int share = ofVariants.nextInt(1, 5);
            List<EditSubject> some = Difference.between(base, other).stream()
                    .map(Difference::subject)
                    .filter(subject -> ofVariants.nextInt(4) < share || isAboutTheVolume(subject))
                    .toList();
            String name = i + others.text();
            variants = Transfer.of(some, base, other)
                    .map(scenario -> scenario.withName(name))
                    .filter(ScenarioRules::isSound)
                    .map(Variant::new)
                    .map(variants::adding)
                    .orElse(variants);
        }
        return variants;
    }

    /** What states the volume goes together. */
    private static boolean isAboutTheVolume(EditSubject subject) {
        return subject instanceof EditSubject.OfOneNumber number
                && LoadForm.of(number.key().input()).isPresent();
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
