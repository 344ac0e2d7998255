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
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** The menu bar: every command in its place. */
final class Menus {

    private static final Messages MESSAGES = FrameWords.MESSAGES;

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

    List<TopMenu> all(ObjectProperty<ColorMode> colors, Command drawer, FrameController.Doors doors) {
        TopMenu list = new AlternativeCommands(desk, commands, alternatives).build();
        Command prices = commands.command(MESSAGES.get("view.prices"), "F8", doors.prices());
        List<TopMenu> menus =
                new ArrayList<>(List.of(file(doors.quit()), edit(), list, presets(), view(colors, drawer, prices)));
        menus.add(help(List.copyOf(menus)));
        return menus;
    }

    private TopMenu file(Runnable quit) {
        return new TopMenu(
                MESSAGES.get("menu.file"),
                List.of(
                        MenuEntry.of(commands.newDocument()),
                        MenuEntry.of(commands.open()),
                        new MenuEntry.Submenu(MESSAGES.get("file.recent"), recent::entries),
                        MenuEntry.SEPARATOR,
                        MenuEntry.of(commands.save()),
                        MenuEntry.of(commands.saveAs()),
                        MenuEntry.of(commands.revert()),
                        MenuEntry.SEPARATOR,
                        MenuEntry.of(commands.export()),
                        MenuEntry.SEPARATOR,
                        new MenuEntry.Toggle(MESSAGES.get("file.reopen"), reopening()),
                        MenuEntry.SEPARATOR,
                        MenuEntry.of(commands.command(MESSAGES.get("file.close"), "Shortcut+W", quit)),
                        MenuEntry.of(commands.command(MESSAGES.get("file.quit"), "Shortcut+Q", quit))));
    }

    /** Whether a start without files opens the last document again. */
    private BooleanProperty reopening() {
        BooleanProperty on = new SimpleBooleanProperty(
                this, "reopening", desk.preferences().settings().reopens());
        on.subscribe(now -> desk.preferences().change(settings -> settings.withReopening(now)));
        return on;
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
            entries.add(MenuEntry.of(
                    commands.command(literally(preset.name()), "", () -> documents.startWith(preset.document()))));
        }
        return new TopMenu(MESSAGES.get("menu.presets"), entries);
    }

    private static TopMenu view(ObjectProperty<ColorMode> colors, Command drawer, Command prices) {
        return new TopMenu(
                MESSAGES.get("menu.view"),
                List.of(
                        MenuEntry.of(prices),
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

    /** A name in which no letter is meant to be reached by a key. */
    static String literally(String name) {
        return name.replace("_", "__");
    }
}
