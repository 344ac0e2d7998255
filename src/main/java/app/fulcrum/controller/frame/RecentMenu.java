package app.fulcrum.controller.frame;

import app.fulcrum.controller.document.DocumentController;
import app.fulcrum.session.file.RecentFile;
import app.fulcrum.session.file.RecentFiles;
import app.fulcrum.text.Messages;
import app.fulcrum.view.menu.Command;
import app.fulcrum.view.menu.MenuEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The files opened last. Which of them are still there is looked up each time the menu opens, and shown when the disk has
 * answered: until then a file counts as there.
 */
final class RecentMenu {

    private static final Messages MESSAGES = FrameWords.MESSAGES;

    private final Desk desk;
    private final DocumentController documents;
    private final Commands commands;
    private final ObjectProperty<Set<Path>> missing = new SimpleObjectProperty<>(this, "missing", Set.of());

    RecentMenu(Desk desk, DocumentController documents, Commands commands) {
        this.desk = desk;
        this.documents = documents;
        this.commands = commands;
    }

    List<MenuEntry> entries() {
        List<RecentFile> recent = recent().files();
        if (recent.isEmpty()) {
            return List.of(new MenuEntry.Heading(MESSAGES.get("file.recent.none")));
        }
        look(recent);
        List<MenuEntry> entries = new ArrayList<>();
        recent.forEach(file -> entries.add(MenuEntry.of(open(file))));
        entries.add(MenuEntry.SEPARATOR);
        entries.add(MenuEntry.of(forgetMissing()));
        current().ifPresent(file -> entries.add(MenuEntry.of(pin(file))));
        entries.add(MenuEntry.of(
                commands.command(MESSAGES.get("file.recent.clear"), "", () -> change(RecentFiles::cleared))));
        return entries;
    }

    private void look(List<RecentFile> files) {
        desk.tasks()
                .lookUp(
                        () -> files.stream()
                                .map(RecentFile::path)
                                .filter(path -> !desk.context().lookup().exists(path))
                                .collect(Collectors.toSet()),
                        missing::set);
    }

    private RecentFiles recent() {
        return desk.preferences().settings().recentFiles();
    }

    private Command open(RecentFile file) {
        String name = MenuEntry.literally((file.pinned() ? "★ " : "") + file.path());
        return commands.command(
                Bindings.createStringBinding(
                        () -> missing.get().contains(file.path()) ? MESSAGES.get("file.recent.missing", name) : name,
                        missing),
                "",
                Bindings.createBooleanBinding(() -> !missing.get().contains(file.path()), missing),
                () -> documents.open(List.of(file.path())));
    }

    /** Takes files that are no longer there off the list. */
    private Command forgetMissing() {
        return commands.command(
                Bindings.createStringBinding(() -> MESSAGES.get("file.recent.forget")),
                "",
                Bindings.createBooleanBinding(() -> !missing.get().isEmpty(), missing),
                () -> missing.get().forEach(path -> change(list -> list.without(path))));
    }

    private Optional<RecentFile> current() {
        return desk.session()
                .file()
                .flatMap(open -> recent().files().stream()
                        .filter(file ->
                                file.path().equals(open.path().toAbsolutePath().normalize()))
                        .findFirst());
    }

    private Command pin(RecentFile file) {
        return commands.command(
                MESSAGES.get(file.pinned() ? "file.recent.unpin" : "file.recent.pin"),
                "",
                () -> change(recent -> recent.withPinned(file.path(), !file.pinned())));
    }

    private void change(UnaryOperator<RecentFiles> change) {
        desk.preferences().change(settings -> settings.withRecentFiles(change.apply(settings.recentFiles())));
    }
}
