package app.fulcrum.view.frame;

import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.session.handover.ExportKind;
import app.fulcrum.view.export.ExportAnswer;
import app.fulcrum.view.export.ExportForm;
import app.fulcrum.view.export.PagePrinter;
import app.fulcrum.view.ingestion.ColumnsForm;
import app.fulcrum.view.ingestion.ImportForm;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.scene.image.Image;

/** What has to be asked before a document is opened, saved or left. Every question can be backed out of. */
public interface DocumentDialogs {

    /** What to do with work that is in no file yet. */
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    /** What to do when the file was changed by somebody else. */
    enum Conflict {
        RELOAD,
        SAVE_COPY,
        OVERWRITE,
        CANCEL
    }

    /** What to do when the file is read-only or somebody else's. */
    enum Protected {
        SAVE_AS,
        SAVE_ANYWAY,
        CANCEL
    }

    /** What to do with work left behind by a session that ended badly. */
    enum Recovery {
        RESTORE,
        DISCARD,
        LATER
    }

    /** @param folder where to start looking; is there */
    Optional<Path> chooseOpen(Optional<Path> folder);

    /** Any number of files that are only to be looked at; none when backed out of. */
    List<Path> chooseSeveral(Optional<Path> folder);

    /** Any number of files of the user's own that something is to be taken over from; none when backed out of. */
    List<Path> chooseImports(Optional<Path> folder);

    /** Asks what of a file to take over: the places of the rows that are; absent when backed out of. */
    Optional<Set<Integer>> askImport(ImportForm form);

    /** Asks what the columns of a table mean; absent when backed out of. */
    Optional<ColumnMapping> askColumns(ColumnsForm form);

    /**
     * Asks for the name of a new folder, over whichever window is in front; absent when backed out of.
     *
     * @param suggestion a name to start from
     */
    Optional<Path> chooseBook(String suggestion);

    /** @param suggestion a file name to start from */
    Optional<Path> chooseSave(Optional<Path> folder, String suggestion);

    /** Asks what to hand over, and as what; absent when backed out of. */
    Optional<ExportAnswer> askExport(ExportForm form);

    /** @param suggestion a file name to start from, with the ending of its kind */
    Optional<Path> chooseExport(Optional<Path> folder, String suggestion, ExportKind kind);

    /** Sends pages to a printer, asking which. */
    PagePrinter.Outcome print(List<Image> pages);

    Unsaved askUnsaved(String name, List<String> changes);

    /** Whether edits that cannot be saved may be given up. */
    boolean askDiscard(String name, List<String> changes);

    Conflict askConflict(String sentence);

    Protected askProtected(String sentence);

    /** @param changes what would be restored, in words */
    Recovery askRecovery(String sentence, List<String> changes);

    /** Whether copies that cannot be read may be deleted; otherwise they are put aside. */
    boolean askRemoval(String sentence, List<String> copies);

    /** Whether a file that is there already may be replaced. */
    boolean askReplace(String question);

    /**
     * Asks which of several to start from.
     *
     * @param names what can be chosen; the first is what most want
     * @return the place of the chosen name; empty when backed out of
     */
    OptionalInt chooseStart(List<String> names);

    /**
     * Asks for a name; absent when backed out of. Never blank.
     *
     * @param question whose name
     * @param present what it is called now, or may be called
     * @param accept what is done with the name, on the button that does it
     */
    Optional<String> askName(String question, String present, String accept);

    /** Says something at length, until it is closed. */
    void inform(String title, String text);
}
