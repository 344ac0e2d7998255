package app.fulcrum.controller.frame;

import app.fulcrum.controller.alternative.AlternativeMenu;
import app.fulcrum.controller.document.DocumentController;
import app.fulcrum.session.preset.Preset;
import app.fulcrum.text.Messages;
import app.fulcrum.view.menu.Command;
import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.menu.MenuEntry.TopMenu;
import app.fulcrum.view.style.ColorMode;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;

/** The menu bar: every command in its place. */
final class Menus {

    private static final Messages MESSAGES = FrameWords.MESSAGES;

    /** What reaches the presets in their menu, one after the other. */
    private static final String SIGNS = "1234567890abcdefhijklmnopqrstuvwxyz";

    private final Desk desk;
    private final DocumentController documents;
    private final Commands commands;
    private final AlternativeMenu alternatives;
    private final RecentMenu recent;

    Menus(Desk desk, DocumentController documents, Commands commands, AlternativeMenu alternatives) {
        this.desk = desk;
        this.documents = documents;
        this.commands = commands;
        this.alternatives = alternatives;
        this.recent = new RecentMenu(desk, documents, commands);
    }

    /**
     * @param sides what shows and hides the columns at the sides
     * @param places where keys lead to
     */
    List<TopMenu> all(
            ObjectProperty<ColorMode> colors,
            List<Command> sides,
            Places places,
            Runnable tour,
            FrameController.Doors doors) {
        return List.of(
                file(doors),
                edit(doors),
                new AlternativeCommands(desk, commands, alternatives).build(),
                presets(doors),
                view(colors, sides, places, doors),
                help(places, tour, doors));
    }

    private TopMenu file(FrameController.Doors doors) {
        return new TopMenu(
                MESSAGES.get("menu.file"),
                List.of(
                        MenuEntry.of(commands.newDocument()),
                        MenuEntry.of(
                                commands.command(MESSAGES.get("file.newFrom"), "Shortcut+Shift+N", doors.gallery())),
                        MenuEntry.of(commands.open()),
                        new MenuEntry.Submenu(MESSAGES.get("file.recent"), recent::entries),
                        MenuEntry.SEPARATOR,
                        MenuEntry.of(commands.save()),
                        MenuEntry.of(commands.saveAs()),
                        MenuEntry.of(commands.revert()),
                        MenuEntry.SEPARATOR,
                        MenuEntry.of(commands.importFiles()),
                        MenuEntry.of(commands.export()),
                        MenuEntry.of(commands.print()),
                        MenuEntry.SEPARATOR,
                        MenuEntry.of(commands.command(MESSAGES.get("file.close"), "Shortcut+W", doors.quit())),
                        MenuEntry.of(commands.command(MESSAGES.get("file.quit"), "Shortcut+Q", doors.quit()))));
    }

    private TopMenu edit(FrameController.Doors doors) {
        return new TopMenu(
                MESSAGES.get("menu.edit"),
                List.of(
                        MenuEntry.of(commands.undo()),
                        MenuEntry.of(commands.redo()),
                        MenuEntry.SEPARATOR,
                        MenuEntry.of(commands.pin()),
                        MenuEntry.of(commands.copyChart()),
                        MenuEntry.of(commands.rename()),
                        new MenuEntry.Submenu(Messages.of("variant").get("menu"), desk.variants()::entries),
                        MenuEntry.SEPARATOR,
                        MenuEntry.of(
                                Command.of(MESSAGES.get("edit.preferences"), "Shortcut+Comma", doors.preferences()))));
    }

    private TopMenu presets(FrameController.Doors doors) {
        List<MenuEntry> entries = new ArrayList<>();
        entries.add(MenuEntry.of(commands.command(MESSAGES.get("presets.gallery"), "", doors.gallery())));
        String group = "";
        int place = 0;
        for (Preset preset : desk.presets().all()) {
            if (!preset.group().equals(group)) {
                group = preset.group();
                entries.add(new MenuEntry.Heading(group));
            }
            String name = MESSAGES.get(
                    "presets.numbered", SIGNS.charAt(place++ % SIGNS.length()), MenuEntry.literally(preset.name()));
            entries.add(MenuEntry.of(commands.command(name, "", () -> documents.startWith(preset.document()))));
        }
        return new TopMenu(MESSAGES.get("menu.presets"), entries);
    }

    private TopMenu view(
            ObjectProperty<ColorMode> colors, List<Command> sides, Places places, FrameController.Doors doors) {
        List<MenuEntry> entries = new ArrayList<>();
        entries.add(MenuEntry.of(commands.command(MESSAGES.get("view.prices"), "F8", doors.prices())));
        sides.forEach(side -> entries.add(MenuEntry.of(side)));
        entries.addAll(List.of(
                new MenuEntry.Submenu(MESSAGES.get("view.go"), places::entries),
                MenuEntry.SEPARATOR,
                new MenuEntry.Submenu(MESSAGES.get("view.text"), () -> text(doors)),
                MenuEntry.SEPARATOR,
                new MenuEntry.Choice<>(MESSAGES.get("view.theme.system"), ColorMode.SYSTEM, colors),
                new MenuEntry.Choice<>(MESSAGES.get("view.theme.light"), ColorMode.LIGHT, colors),
                new MenuEntry.Choice<>(MESSAGES.get("view.theme.dark"), ColorMode.DARK, colors)));
        return new TopMenu(MESSAGES.get("menu.view"), entries);
    }

    private static List<MenuEntry> text(FrameController.Doors doors) {
        return List.of(
                MenuEntry.of(Command.of(
                                MESSAGES.get("view.text.larger"),
                                "Shortcut+Plus",
                                () -> doors.enlargeText().accept(1))
                        .also("Shortcut+Equals", "Shortcut+Shift+Equals", "Shortcut+Add")),
                MenuEntry.of(Command.of(
                                MESSAGES.get("view.text.smaller"),
                                "Shortcut+Minus",
                                () -> doors.enlargeText().accept(-1))
                        .also("Shortcut+Subtract")),
                MenuEntry.of(Command.of(MESSAGES.get("view.text.usual"), "Shortcut+0", doors.resetText())
                        .also("Shortcut+Numpad 0")));
    }

    private TopMenu help(Places places, Runnable tour, FrameController.Doors doors) {
        List<MenuEntry> entries = new ArrayList<>();
        entries.add(MenuEntry.of(Command.of(MESSAGES.get("help.contents"), "F1", places::helpOnFocus)));
        doors.manual()
                .ifPresent(manual -> entries.add(MenuEntry.of(Command.of(MESSAGES.get("help.manual"), "", manual))));
        entries.add(MenuEntry.of(Command.of(MESSAGES.get("help.shortcuts"), "Shortcut+Slash", doors.keys())));
        entries.add(MenuEntry.of(Command.of(MESSAGES.get("help.tour"), "", tour)));
        entries.add(MenuEntry.of(commands.about()));
        return new TopMenu(MESSAGES.get("menu.help"), entries);
    }
}
