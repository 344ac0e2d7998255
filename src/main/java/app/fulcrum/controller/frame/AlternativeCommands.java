package app.fulcrum.controller.frame;

import app.fulcrum.controller.Selection;
import app.fulcrum.controller.alternative.AlternativeEditor;
import app.fulcrum.controller.alternative.AlternativeMenu;
import app.fulcrum.controller.alternative.AlternativeMenu.Action;
import app.fulcrum.controller.alternative.AlternativeMenu.Choice;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.menu.MenuEntry.TopMenu;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The menu of the alternatives: adding one, selecting one, and what can be done to the one selected. */
final class AlternativeCommands {

    private final Desk desk;
    private final Commands commands;
    private final AlternativeMenu menu;
    private final List<Runnable> followers = new ArrayList<>();

    AlternativeCommands(Desk desk, Commands commands, AlternativeMenu menu) {
        this.desk = desk;
        this.commands = commands;
        this.menu = menu;
    }

    TopMenu build() {
        List<MenuEntry> entries = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            entries.add(entry("", () -> menu.adding(kind), () -> editor().add(kind)));
        }
        entries.add(MenuEntry.SEPARATOR);
        entries.add(new MenuEntry.Submenu(FrameWords.MESSAGES.get("alternatives.select"), this::selecting));
        entries.add(entry("", () -> menu.choice(Action.RENAME, selected()), this::rename));
        entries.add(entry(Action.DUPLICATE, "Shortcut+D"));
        entries.add(entry(Action.MOVE_UP, "Shortcut+Shift+Up"));
        entries.add(entry(Action.MOVE_DOWN, "Shortcut+Shift+Down"));
        entries.add(entry(Action.COMPARE, ""));
        entries.add(entry(Action.MARK_IN_USE, ""));
        entries.add(entry(Action.KEEP_AVAILABLE, ""));
        entries.add(MenuEntry.SEPARATOR);
        entries.add(entry(Action.REMOVE, ""));
        desk.session().listen(_ -> follow());
        selection().chosenProperty().subscribe(this::follow);
        return new TopMenu(FrameWords.MESSAGES.get("menu.alternatives"), entries);
    }

    private void follow() {
        followers.forEach(Runnable::run);
    }

    private MenuEntry entry(Action action, String shortcut) {
        return entry(shortcut, () -> menu.choice(action, selected()), () -> menu.perform(action, selected()));
    }

    private MenuEntry entry(String shortcut, Supplier<Choice> now, Runnable action) {
        StringProperty label = new SimpleStringProperty(this, "label", now.get().label());
        BooleanProperty enabled =
                new SimpleBooleanProperty(this, "enabled", now.get().enabled());
        followers.add(() -> {
            label.set(now.get().label());
            enabled.set(now.get().enabled());
        });
        return MenuEntry.of(commands.command(label, shortcut, enabled, action));
    }

    private List<MenuEntry> selecting() {
        AlternativeNames names = new AlternativeNames(alternatives());
        return alternatives().stream()
                .map(Alternative::id)
                .map(id -> MenuEntry.of(commands.command(
                        MenuEntry.literally((id.equals(selected()) ? "✓ " : "") + names.title(id)),
                        "",
                        () -> selection().select(id))))
                .toList();
    }

    /** What cannot be a name is said, and the name stays. */
    private void rename() {
        AlternativeId id = selected();
        String before = alternatives().get(id).name();
        desk.dialogs()
                .askName(
                        FrameWords.MESSAGES.get("dialog.rename.alternative", before),
                        before,
                        FrameWords.MESSAGES.get("rename.rename"))
                .flatMap(name -> editor().rename(id, name))
                .ifPresent(why -> desk.notices().show(InlineMessage.of(Tone.BAD, why)));
    }

    private AlternativeId selected() {
        return selection().in(alternatives()).id();
    }

    private Alternatives alternatives() {
        return desk.session().scenario().alternatives();
    }

    private AlternativeEditor editor() {
        return menu.editor();
    }

    private Selection selection() {
        return editor().selection();
    }
}
