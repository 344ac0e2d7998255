package app.fulcrum.controller.ingestion;

import app.fulcrum.controller.document.DocumentContext;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.ingestion.AcceptedPrices;
import app.fulcrum.session.ingestion.BookEntry;
import app.fulcrum.session.ingestion.IngestedFile;
import app.fulcrum.session.ingestion.PriceBookWriter;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.text.ingestion.AcceptedSentences;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Saves price books of the user's own.
 *
 * @param writer how they are written
 * @param present the folder of the book in use; empty for the one that comes with the program
 */
public record BookSaving(PriceBookWriter writer, Optional<Path> present) {

    private static final Messages MESSAGES = Messages.of("ingestion");

    /** Asks for a folder, and writes the book in use with some offers of a list there. Says what came of it. */
    void save(Set<String> offers, IngestedFile list, PriceBook book, DocumentContext context, Consumer<String> said) {
        AcceptedPrices prices = AcceptedPrices.of(book, List.of(list), offers);
        if (prices.all().isEmpty()) {
            said.accept(MESSAGES.get("book.nothing"));
            return;
        }
        List<BookEntry> entries = prices.all().stream()
                .map(taken -> new BookEntry(
                        taken.price(), AcceptedSentences.provenance(taken.price(), taken.format(), taken.file())))
                .toList();
        context.dialogs()
                .chooseBook(MESSAGES.get("book.name", list.file().date()))
                .ifPresent(folder -> context.tasks()
                        .run(
                                MESSAGES.get("task.book"),
                                () -> writer.write(present, book.sha256(), entries, folder),
                                written -> said.accept(
                                        sentence(written, prices, list.file().date(), folder))));
    }

    private static String sentence(Outcome<String> written, AcceptedPrices prices, LocalDate day, Path folder) {
        if (written.isRefused()) {
            return written.problems().stream().map(ProblemSentences::line).collect(Collectors.joining("\n"));
        }
        int count = prices.all().size();
        String path = VisibleText.inSentence(folder.toString());
        String done = count == 1 ? MESSAGES.get("book.done.one", path) : MESSAGES.get("book.done", count, path);
        String counting = done + "\n" + MESSAGES.get("book.from", day);
        return prices.left().isEmpty()
                ? counting
                : counting + "\n" + MESSAGES.get("book.left", prices.left().size());
    }
}
