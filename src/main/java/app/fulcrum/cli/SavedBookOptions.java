package app.fulcrum.cli;

import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.Remarks;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.pricelist.PriceConflict;
import app.fulcrum.model.pricelist.PriceFinding.New;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.batch.Workshop;
import app.fulcrum.session.ingestion.AcceptedPrices;
import app.fulcrum.session.ingestion.BookEntry;
import app.fulcrum.session.ingestion.ImportAnswer.SavedBook;
import app.fulcrum.session.ingestion.ImportAnswer.Written;
import app.fulcrum.session.ingestion.IngestedFile;
import app.fulcrum.session.ingestion.IngestedFile.Content;
import app.fulcrum.session.ingestion.PriceBookWriter;
import app.fulcrum.session.ingestion.Proposal;
import app.fulcrum.session.ingestion.Proposal.Found;
import app.fulcrum.text.FactWords;
import app.fulcrum.text.ingestion.AcceptedSentences;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** A price book of the user's own, made of the one in use and of price lists. */
final class SavedBookOptions {

    private static final String SAVE_BOOK = "--save-book";
    private static final String ACCEPT = "--accept";
    private static final String ACCEPT_ALL = "--accept-all";

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = SAVE_BOOK, paramLabel = "DIR")
    private @Nullable Path folder;

    @Option(names = ACCEPT, paramLabel = "OFFER")
    private List<String> accepted = List.of();

    @Option(names = ACCEPT_ALL)
    private boolean all;

    boolean isAsked() {
        return folder != null;
    }

    /**
     * Looks at the options before anything is read.
     *
     * @param hasScenario whether there is a scenario whose alternatives buy something
     * @param output where a scenario is written, if it is named
     */
    void check(Workshop workshop, boolean hasScenario, Optional<Path> output) {
        if (folder == null) {
            if (!accepted.isEmpty() || all) {
                throw wrong("import.accept.alone", all ? ACCEPT_ALL : ACCEPT, SAVE_BOOK);
            }
            return;
        }
        if (all && !accepted.isEmpty()) {
            throw wrong("import.accept.both", ACCEPT, ACCEPT_ALL);
        }
        if (!all && accepted.isEmpty() && !hasScenario) {
            throw wrong("import.accept.none", ACCEPT, ACCEPT_ALL, SAVE_BOOK);
        }
        Path target = folder;
        if (output.filter(file -> workshop.outputs().isSame(file, target)).isPresent()) {
            throw wrong("output.twice", "--output", SAVE_BOOK, target);
        }
        Optional<Problem> reason = workshop.books().whyNot(target);
        if (reason.isPresent()) {
            throw wrong(
                    "import.book.impossible",
                    target,
                    FactWords.of(reason.get().facts().getLast()));
        }
    }

    /**
     * What the book takes over.
     *
     * @param scenario whose alternatives say what is taken over where nothing else does; empty where there is none
     */
    AcceptedPrices accepted(PriceBook book, List<IngestedFile> files, Optional<Scenario> scenario) {
        if (files.stream().noneMatch(file -> file.content() instanceof Content.Prices)) {
            throw wrong("import.book.lists", SAVE_BOOK);
        }
        accepted.stream()
                .filter(id -> !(book.offer(id).orElse(null) instanceof TokenOffer))
                .findFirst()
                .ifPresent(id -> {
                    throw wrong("import.accept.unknown", id);
                });
        AcceptedPrices prices = AcceptedPrices.of(book, files, offers(book, files, scenario));
        if (prices.all().isEmpty()) {
            throw wrong("import.book.nothing", ACCEPT, ACCEPT_ALL);
        }
        return prices;
    }

    private Set<String> offers(PriceBook book, List<IngestedFile> files, Optional<Scenario> scenario) {
        if (all) {
            return AcceptedPrices.changed(book, files);
        }
        Set<String> offers = new TreeSet<>(accepted);
        if (offers.isEmpty()) {
            scenario.ifPresent(named -> Resolution.of(named, book)
                    .byPlace()
                    .forEach(known -> known.tokens()
                            .ifPresent(terms -> offers.add(terms.offer().id()))));
        }
        return offers;
    }

    /**
     * Writes the book.
     *
     * @param present the folder of the book in use, if it is not the program's own
     * @param dryRun whether to say only what it would have
     */
    Outcome<SavedBook> written(
            AcceptedPrices prices,
            List<Proposal> proposals,
            PriceBookWriter writer,
            PriceBook book,
            Optional<Path> present,
            boolean dryRun) {
        int unknown = proposals.stream().mapToInt(SavedBookOptions::unknown).sum();
        prices.left().forEach((offer, reason) -> say("import.book.left", offer, AcceptedSentences.reason(reason)));
        if (dryRun || folder == null) {
            return Outcome.of(new SavedBook(prices, unknown, Optional.empty()));
        }
        Path target = folder;
        List<BookEntry> entries = prices.all().stream()
                .map(taken -> new BookEntry(
                        taken.price(), AcceptedSentences.provenance(taken.price(), taken.format(), taken.file())))
                .toList();
        return writer.write(present, book.sha256(), entries, target)
                .map(sha256 -> new SavedBook(prices, unknown, Optional.of(new Written(target, sha256))));
    }

    /** Says that a book was written though the scenario was not. */
    void sayKept(Written book) {
        say("import.book.kept", book.folder());
    }

    /** How many rows of a list are of models that the book has not. */
    private static int unknown(Proposal proposal) {
        return proposal.found() instanceof Found.Prices(var comparison)
                ? comparison.all(New.class).size()
                : 0;
    }

    /** Says where lists contradict each other. */
    void say(List<PriceConflict> conflicts) {
        conflicts.forEach(conflict -> Remarks.say(command.commandLine(), AcceptedSentences.conflict(conflict)));
    }

    private void say(String key, Object... arguments) {
        Remarks.say(command.commandLine(), CommandSentences.get(key, arguments));
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(command.commandLine(), CommandSentences.get(key, arguments));
    }
}
