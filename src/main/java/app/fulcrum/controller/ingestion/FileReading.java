package app.fulcrum.controller.ingestion;

import app.fulcrum.controller.document.DocumentContext;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.model.usage.column.SuggestedMapping;
import app.fulcrum.model.usage.column.UsageTable;
import app.fulcrum.session.ingestion.IngestedFile;
import app.fulcrum.session.ingestion.IngestionStore;
import app.fulcrum.session.ingestion.ReadingTerms;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.MoneyFigures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;

/**
 * Reads files of the user's own away from the window, and asks what the columns of tables mean that no format is known for.
 *
 * @param store where they are read
 */
record FileReading(IngestionStore store, DocumentContext context) {

    private static final Messages MESSAGES = Messages.of("ingestion");

    /** Whether something can be taken over from a file, which is found out by reading it. */
    boolean isImportable(Path file) {
        return switch (context.lookup().kind(file)) {
            case SCENARIO, PICTURE, DRAWING, PAGE, WORKBOOK, NOTHING -> false;
            case TABLE_CSV, TABLE_TSV, SUMMARY, CURVES_JSON, OTHER -> {
                Outcome<IngestedFile> read = store.read(file, terms(_ -> {}));
                yield !read.isRefused() || isUnknownTable(read);
            }
        };
    }

    private static boolean isUnknownTable(Outcome<?> read) {
        return read.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.UNKNOWN_COLUMNS);
    }

    private ReadingTerms terms(DoubleConsumer progress) {
        return new ReadingTerms(
                context.session().scenario().pricesOn(),
                context.preferences().settings().tables(),
                progress);
    }

    /**
     * What came of a file.
     *
     * @param table its beginning, where no format is known for it
     */
    private record Attempt(Path file, Outcome<IngestedFile> read, Optional<UsageTable> table) {}

    /**
     * Reads files for the command whose turn it is, those of use together.
     *
     * @param then told what was read, and why the rest could not be
     */
    void read(List<Path> files, BiConsumer<ReadFiles, List<Problem>> then) {
        String label = files.size() == 1
                ? MESSAGES.get("task.reading", nameOf(files.getFirst()))
                : MESSAGES.get("task.reading.several", files.size());
        ReadingTerms terms = terms(_ -> {});
        context.tasks().run(label, progress -> attempts(files, terms, progress), attempts -> ended(attempts, then));
    }

    private List<Attempt> attempts(List<Path> files, ReadingTerms terms, DoubleConsumer progress) {
        List<Attempt> attempts = new ArrayList<>();
        for (Path file : files) {
            int before = attempts.size();
            Outcome<IngestedFile> read = store.read(
                    file,
                    new ReadingTerms(
                            terms.day(), terms.mappings(), share -> progress.accept((before + share) / files.size())));
            attempts.add(new Attempt(file, read, isUnknownTable(read) ? store.table(file) : Optional.empty()));
        }
        return attempts;
    }

    /** Asks what columns mean until all files are read or given up. */
    private void ended(List<Attempt> attempts, BiConsumer<ReadFiles, List<Problem>> then) {
        Optional<Attempt> unknown =
                attempts.stream().filter(attempt -> attempt.table().isPresent()).findFirst();
        if (unknown.isPresent()) {
            List<Path> files = attempts.stream().map(Attempt::file).toList();
            UsageTable table = unknown.get().table().orElseThrow();
            if (askColumns(unknown.get().file(), table, SuggestedMapping.of(table))) {
                read(files, then);
            } else {
                List<Path> others = files.stream()
                        .filter(file -> !file.equals(unknown.get().file()))
                        .toList();
                if (!others.isEmpty()) {
                    read(others, then);
                }
            }
            return;
        }
        List<Problem> problems = attempts.stream()
                .filter(attempt -> attempt.read().isRefused())
                .flatMap(attempt -> attempt.read().problems().stream())
                .toList();
        List<IngestedFile> read = store.together(attempts.stream()
                .flatMap(attempt -> attempt.read().value().stream())
                .toList());
        then.accept(new ReadFiles(read, paths(attempts)), problems);
    }

    private static List<Path> paths(List<Attempt> attempts) {
        return attempts.stream()
                .filter(attempt -> !attempt.read().isRefused())
                .map(Attempt::file)
                .toList();
    }

    /** Whether the user said what the columns of a table mean, which is remembered. */
    private boolean askColumns(Path file, UsageTable table, ColumnMapping start) {
        MoneyFigures money = MoneyFigures.of(context.session().scenario());
        Optional<ColumnMapping> answer =
                context.dialogs().askColumns(new ColumnWords(store, money).form(nameOf(file), table, start));
        answer.ifPresent(mapping -> context.preferences().change(settings -> settings.withTable(mapping)));
        return answer.isPresent();
    }

    /** Asks again about the tables whose columns the user gave a meaning, and reviews them anew. */
    void askAgain(ReadFiles files, BiConsumer<ReadFiles, List<Problem>> then) {
        context.tasks()
                .inTurn(() -> context.tasks()
                        .run(
                                MESSAGES.get(
                                        "task.reading.several", files.paths().size()),
                                () -> files.paths().stream()
                                        .flatMap(
                                                file -> store.table(file).map(table -> Map.entry(file, table)).stream())
                                        .toList(),
                                tables -> {
                                    for (Map.Entry<Path, UsageTable> table : tables) {
                                        known(table.getValue())
                                                .ifPresent(mapping ->
                                                        askColumns(table.getKey(), table.getValue(), mapping));
                                    }
                                    read(files.paths(), then);
                                }));
    }

    private Optional<ColumnMapping> known(UsageTable table) {
        return context.preferences().settings().tables().stream()
                .filter(mapping -> mapping.isFor(table.columns()))
                .findFirst();
    }

    static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
