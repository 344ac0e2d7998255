package app.fulcrum.controller.alternative;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.session.edit.AlternativeEdits;
import app.fulcrum.session.edit.AlternativeEdits.Hindrance;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.view.menu.Command;
import app.fulcrum.view.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;

/**
 * What can be done to the alternatives, in words: what cannot be done now says why.
 *
 * @param turn gives every command its turn
 */
public record AlternativeMenu(AlternativeEditor editor, Consumer<Runnable> turn) {

    private static final Messages MESSAGES = Messages.of("alternatives");

    /** What can be done to one of them. */
    public enum Action {
        RENAME,
        DUPLICATE,
        MOVE_UP,
        MOVE_DOWN,
        COMPARE,
        MARK_IN_USE,
        KEEP_AVAILABLE,
        MARK_LICENSE,
        REMOVE
    }

    /**
     * Something as it can be done now, or not.
     *
     * @param label what, and where it cannot be done why not; an underscore stands before the letter that reaches it
     */
    public record Choice(String label, boolean enabled) {}

    /** Adds one of every kind, a line each. */
    public List<MenuEntry> adding() {
        return Stream.of(Kind.values())
                .map(kind -> entry(adding(kind), () -> turn.accept(() -> editor.add(kind))))
                .toList();
    }

    public Choice adding(Kind kind) {
        return choice(
                MESSAGES.get("add." + kind.name()),
                AlternativeEdits.toAdding(kind, editor.alternatives()),
                Action.DUPLICATE);
    }

    /**
     * Everything that can be done to one.
     *
     * @param rename begins to type another name
     */
    public List<MenuEntry> of(AlternativeId id, Runnable rename) {
        List<MenuEntry> entries = new ArrayList<>();
        for (Action action : Action.values()) {
            if (action == Action.REMOVE) {
                entries.add(MenuEntry.SEPARATOR);
            }
            entries.add(entry(choice(action, id), action == Action.RENAME ? rename : () -> request(action, id)));
        }
        return entries;
    }

    private static MenuEntry entry(Choice choice, Runnable action) {
        return MenuEntry.of(new Command(
                new SimpleStringProperty(choice.label()), "", new SimpleBooleanProperty(choice.enabled()), action));
    }

    /** Does it when it has its turn. */
    public void request(Action action, AlternativeId id) {
        turn.accept(() -> perform(action, id));
    }

    /** Does it. A name has to be asked for first. */
    public void perform(Action action, AlternativeId id) {
        switch (action) {
            case DUPLICATE -> editor.duplicate(id);
            case MOVE_UP -> editor.move(id, -1);
            case MOVE_DOWN -> editor.move(id, 1);
            case COMPARE -> editor.compare(id, !editor.alternatives().get(id).isCompared());
            case MARK_IN_USE ->
                editor.markInUse(id, !editor.alternatives().get(id).isInUse());
            case KEEP_AVAILABLE ->
                editor.keepAvailable(id, !editor.alternatives().get(id).isStillAvailable());
            case MARK_LICENSE ->
                editor.markLicense(id, !editor.alternatives().get(id).isLicenseObtained());
            case REMOVE -> editor.remove(id);
            case RENAME -> throw new IllegalArgumentException("which name?");
        }
    }

    public Choice choice(Action action, AlternativeId id) {
        Alternatives alternatives = editor.alternatives();
        Alternative alternative = alternatives.get(id);
        String name = new AlternativeNames(alternatives).title(id).replace("_", "__");
        return choice(
                MESSAGES.get("action." + key(action, alternative), name),
                hindrance(action, alternatives, alternative),
                action);
    }

    private static String key(Action action, Alternative alternative) {
        if (action == Action.COMPARE && alternative.isCompared()) {
            return "LEAVE_OUT";
        }
        if (action == Action.MARK_LICENSE && alternative.isLicenseObtained()) {
            return "UNMARK_LICENSE";
        }
        if (action == Action.MARK_IN_USE && alternative.isInUse()) {
            return "UNMARK_IN_USE";
        }
        return action == Action.KEEP_AVAILABLE && alternative.isStillAvailable() ? "GIVE_UP" : action.name();
    }

    private Optional<Hindrance> hindrance(Action action, Alternatives alternatives, Alternative alternative) {
        AlternativeId id = alternative.id();
        return switch (action) {
            case RENAME, MARK_IN_USE -> Optional.empty();
            case DUPLICATE -> AlternativeEdits.toAdding(alternatives);
            case MOVE_UP -> AlternativeEdits.toMoving(alternatives, id, -1);
            case MOVE_DOWN -> AlternativeEdits.toMoving(alternatives, id, 1);
            case COMPARE ->
                alternative.isCompared() ? AlternativeEdits.toLeavingOut(alternatives, id) : Optional.empty();
            case KEEP_AVAILABLE -> editor.toKeepingAvailable(id);
            case MARK_LICENSE -> editor.toMarkingLicense(id);
            case REMOVE -> AlternativeEdits.toRemoving(alternatives, id);
        };
    }

    private static Choice choice(String label, Optional<Hindrance> hindrance, Action action) {
        return hindrance
                .map(why -> new Choice(MESSAGES.get("action.hindered", label, reason(why, action)), false))
                .orElseGet(() -> new Choice(label, true));
    }

    private static String reason(Hindrance why, Action action) {
        return MESSAGES.get("hindrance."
                + (why == Hindrance.AT_THE_END ? action == Action.MOVE_UP ? "first" : "last" : why.name()));
    }
}
