package app.fulcrum;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.PriceBookSource;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A price book that is read once, from when it is named on: JavaFX takes as long to start. */
final class ReadAhead implements PriceBookSource {

    private final Optional<Path> folder;
    private final CompletableFuture<Outcome<PriceBook>> book;

    ReadAhead(PriceBookSource source) {
        this.folder = source.folder();
        this.book = CompletableFuture.supplyAsync(source::read);
    }

    @Override
    public Outcome<PriceBook> read() {
        return book.join();
    }

    @Override
    public Optional<Path> folder() {
        return folder;
    }
}
