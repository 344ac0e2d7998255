package app.fulcrum.support;

import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.session.handover.ExportChoices;
import app.fulcrum.session.handover.ExportKind;
import app.fulcrum.view.export.ExportAnswer;
import app.fulcrum.view.export.ExportAnswer.Action;
import app.fulcrum.view.export.ExportDraft;
import app.fulcrum.view.export.ExportForm;
import app.fulcrum.view.export.PagePrinter;
import app.fulcrum.view.frame.DocumentDialogs;
import app.fulcrum.view.ingestion.ColumnsForm;
import app.fulcrum.view.ingestion.ImportForm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.image.Image;

/** Answers the questions of a window as a test has it, and notes which were asked. */
public final class ScriptedDialogs implements DocumentDialogs {

    public final List<String> asked = new ArrayList<>();
    public Optional<Path> open = Optional.empty();
    public List<Path> several = List.of();
    public Optional<Path> save = Optional.empty();
    /** What the export dialog is answered; the chart as a picture unless a test says otherwise. */
    public Optional<ExportAnswer> export = Optional.of(
            new ExportAnswer(new ExportDraft(ExportChoices.INITIAL.as(ExportKind.PICTURE), "", ""), Action.SAVE));

    /** Asks with the real dialog where a test fills it in itself. */
    public Optional<Function<ExportForm, Optional<ExportAnswer>>> exporting = Optional.empty();

    public PagePrinter.Outcome printed = PagePrinter.Outcome.PRINTED;
    public Optional<Path> exportFile = Optional.empty();
    public List<Path> imports = List.of();
    /** Where a price book of the user's own goes. */
    public Optional<Path> book = Optional.empty();
    /** What of a file is taken over. */
    public Optional<Set<Integer>> taken = Optional.empty();
    /** What stood in the review of a file when it was shown last. */
    public Optional<ImportForm> reviewed = Optional.empty();

    /** What is said of a table. */
    public Function<ColumnsForm, Optional<ColumnMapping>> columns = _ -> Optional.empty();
    /** What stood in the export dialog when it was opened last. */
    public Optional<ExportForm> offered = Optional.empty();

    public Unsaved unsaved = Unsaved.CANCEL;
    public Conflict conflict = Conflict.CANCEL;
    public Protected protection = Protected.CANCEL;
    public Recovery recovery = Recovery.LATER;
    public boolean replace;
    public Optional<String> name = Optional.empty();
    public boolean discard;
    public boolean remove;

    /** What happens elsewhere while a question is open. */
    public Runnable meanwhile = () -> {};

    private void ask(String question) {
        asked.add(question);
        meanwhile.run();
    }

    @Override
    public Optional<Path> chooseOpen(Optional<Path> folder) {
        ask("open");
        return open;
    }

    @Override
    public List<Path> chooseSeveral(Optional<Path> folder) {
        ask("several");
        return several;
    }

    @Override
    public List<Path> chooseImports(Optional<Path> folder) {
        ask("imports");
        return imports;
    }

    @Override
    public Optional<Set<Integer>> askImport(ImportForm form) {
        ask("import");
        reviewed = Optional.of(form);
        return taken;
    }

    @Override
    public Optional<ColumnMapping> askColumns(ColumnsForm form) {
        ask("columns");
        return columns.apply(form);
    }

    @Override
    public Optional<Path> chooseBook(String suggestion) {
        ask("book " + suggestion);
        return book;
    }

    @Override
    public Optional<Path> chooseSave(Optional<Path> folder, String suggestion) {
        ask("save " + suggestion);
        return save;
    }

    @Override
    public Optional<ExportAnswer> askExport(ExportForm form) {
        ask("export");
        offered = Optional.of(form);
        return exporting.map(real -> real.apply(form)).orElse(export);
    }

    @Override
    public Optional<Path> chooseExport(Optional<Path> folder, String suggestion, ExportKind kind) {
        ask("save as " + suggestion);
        return exportFile;
    }

    @Override
    public PagePrinter.Outcome print(List<Image> pages) {
        ask("print " + pages.size());
        return printed;
    }

    @Override
    public Unsaved askUnsaved(String name, List<String> changes) {
        ask("unsaved " + String.join("; ", changes));
        return unsaved;
    }

    @Override
    public boolean askDiscard(String name, List<String> changes) {
        ask("discard " + String.join("; ", changes));
        return discard;
    }

    @Override
    public Conflict askConflict(String sentence) {
        ask("conflict");
        return conflict;
    }

    @Override
    public Protected askProtected(String sentence) {
        ask("protected");
        return protection;
    }

    @Override
    public Recovery askRecovery(String sentence, List<String> changes) {
        ask("recovery " + String.join("; ", changes));
        return recovery;
    }

    @Override
    public boolean askRemoval(String sentence, List<String> copies) {
        ask("removal " + String.join("; ", copies));
        return remove;
    }

    @Override
    public boolean askReplace(String question) {
        ask("replace " + question);
        return replace;
    }

    @Override
    public OptionalInt chooseStart(List<String> names) {
        ask("start " + names.getFirst());
        return OptionalInt.of(0);
    }

    @Override
    public Optional<String> askName(String question, String present, String accept) {
        ask("name " + question);
        return name;
    }

    @Override
    public void inform(String title, String text) {
        ask("inform " + title);
    }
}
