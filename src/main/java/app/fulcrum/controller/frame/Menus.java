package app.fulcrum.controller.frame;

import app.fulcrum.controller.document.DocumentController;
import app.fulcrum.session.Preset;
import app.fulcrum.session.RecentFile;
import app.fulcrum.session.RecentFiles;
import app.fulcrum.text.Messages;
import app.fulcrum.view.frame.Command;
import app.fulcrum.view.frame.MenuEntry;
import app.fulcrum.view.frame.MenuEntry.TopMenu;
import app.fulcrum.view.style.ColorMode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** The menu bar: every command in its place. */
final class Menus {

    private static final Messages MESSAGES = FrameWords.MESSAGES;

    private final Desk desk;
    private final DocumentController documents;
    private final Commands commands;

    Menus(Desk desk, DocumentController documents, Commands commands) {
        this.desk = desk;
        this.documents = documents;
        this.commands = commands;
    }

    List<TopMenu> all(ObjectProperty<ColorMode> colors, Command drawer, Runnable quit) {
        List<TopMenu> menus = new ArrayList<>(List.of(file(quit), edit(), presets(), view(colors, drawer)));
        menus.add(help(List.copyOf(menus)));
        return menus;
    }

    private TopMenu file(Runnable quit) {
        return new TopMenu(
                MESSAGES.get("menu.file"),
                List.of(
                        MenuEntry.of(commands.newDocument()),
                        MenuEntry.of(commands.open()),
                        new MenuEntry.Submenu(MESSAGES.get("file.recent"), this::recent),
                        MenuEntry.SEPARATOR,
                        MenuEntry.of(commands.save()),
                        MenuEntry.of(commands.saveAs()),
                        MenuEntry.of(commands.revert()),
                        MenuEntry.SEPARATOR,
                        MenuEntry.of(commands.export()),
                        MenuEntry.SEPARATOR,
                        MenuEntry.of(Command.of(MESSAGES.get("file.close"), "Shortcut+W", quit)),
                        MenuEntry.of(Command.of(MESSAGES.get("file.quit"), "Shortcut+Q", quit))));
    }

    private TopMenu edit() {
        return new TopMenu(
                MESSAGES.get("menu.edit"),
                List.of(
                        MenuEntry.of(commands.undo()),
                        MenuEntry.of(commands.redo()),
                        MenuEntry.SEPARATOR,
                        MenuEntry.of(commands.copyChart()),
                        MenuEntry.of(commands.rename())));
    }

    private TopMenu presets() {
        List<MenuEntry> entries = new ArrayList<>();
        String group = "";
        for (Preset preset : desk.presets().all()) {
            if (!preset.group().equals(group)) {
                group = preset.group();
                entries.add(new MenuEntry.Heading(group));
            }
            entries.add(MenuEntry.of(Command.of(literally(preset.name()), "", () -> documents.startFrom(preset))));
        }
        return new TopMenu(MESSAGES.get("menu.presets"), entries);
    }

    private static TopMenu view(ObjectProperty<ColorMode> colors, Command drawer) {
        return new TopMenu(
                MESSAGES.get("menu.view"),
                List.of(
                        MenuEntry.of(drawer),
                        MenuEntry.SEPARATOR,
                        new MenuEntry.Choice<>(MESSAGES.get("view.theme.system"), ColorMode.SYSTEM, colors),
                        new MenuEntry.Choice<>(MESSAGES.get("view.theme.light"), ColorMode.LIGHT, colors),
                        new MenuEntry.Choice<>(MESSAGES.get("view.theme.dark"), ColorMode.DARK, colors)));
    }

    private TopMenu help(List<TopMenu> others) {
        return new TopMenu(
                MESSAGES.get("menu.help"),
                List.of(MenuEntry.of(commands.keys(others)), MenuEntry.of(commands.about())));
    }

    private List<MenuEntry> recent() {
        RecentFiles recent = desk.preferences().settings().recentFiles();
        if (recent.files().isEmpty()) {
            return List.of(new MenuEntry.Heading(MESSAGES.get("file.recent.none")));
        }
        List<MenuEntry> entries = new ArrayList<>();
        recent.files().forEach(file -> entries.add(MenuEntry.of(open(file))));
        entries.add(MenuEntry.SEPARATOR);
        missing(recent).ifPresent(command -> entries.add(MenuEntry.of(command)));
        current().ifPresent(file -> entries.add(MenuEntry.of(pin(file))));
        entries.add(
                MenuEntry.of(Command.of(MESSAGES.get("file.recent.clear"), "", () -> change(RecentFiles::cleared))));
        return entries;
    }

    private Command open(RecentFile file) {
        boolean there = Files.exists(file.path());
        String name = literally((file.pinned() ? "★ " : "") + file.path());
        return Command.of(
                there ? name : MESSAGES.get("file.recent.missing", name),
                "",
                new SimpleBooleanProperty(there),
                () -> documents.open(file.path()));
    }

    /** Takes files that are no longer there off the list; absent when there are none. */
    private Optional<Command> missing(RecentFiles recent) {
        List<RecentFile> gone = recent.files().stream()
                .filter(file -> Files.notExists(file.path()))
                .toList();
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of(Command.of(
                        MESSAGES.get("file.recent.forget"),
                        "",
                        () -> gone.forEach(file -> change(list -> list.without(file.path())))));
    }

    private Optional<RecentFile> current() {
        return desk.session()
                .file()
                .flatMap(open -> desk.preferences().settings().recentFiles().files().stream()
                        .filter(file -> file.path().equals(RecentFiles.named(open.path())))
                        .findFirst());
    }

    private Command pin(RecentFile file) {
        return Command.of(
                MESSAGES.get(file.pinned() ? "file.recent.unpin" : "file.recent.pin"),
                "",
                () -> change(recent -> recent.withPinned(file.path(), !file.pinned())));
    }

    private void change(UnaryOperator<RecentFiles> change) {
        desk.preferences().change(settings -> settings.withRecentFiles(change.apply(settings.recentFiles())));
    }

    /** A name in which no letter is meant to be reached by a key. */
    private static String literally(String name) {
        return name.replace("_", "__");
    }
}
