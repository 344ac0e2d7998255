package app.fulcrum.controller.variant;

import app.fulcrum.controller.document.DocumentContext;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.model.variant.Variants;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.edit.DocumentEdit;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.text.Messages;
import app.fulcrum.view.menu.Command;
import app.fulcrum.view.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Goes from one scenario of the open document to another, and adds, names and removes variants. What a variant is stands wherever
 * the open scenario is shown and edited. All but going over can be undone, so nothing has to be asked but names.
 */
public final class VariantController {

    private static final Messages MESSAGES = Messages.of("variant");

    private final DocumentContext context;
    private final ScenarioSession session;

    public VariantController(DocumentContext context) {
        this.context = context;
        this.session = context.session();
    }

    private Variants variants() {
        return session.document().variants();
    }

    /** What the scenario worked on is called among those of its document; empty where there are no variants. */
    public String shown() {
        return variants().inOrder().isEmpty() ? "" : name(session.variant());
    }

    private static String name(Optional<String> variant) {
        return variant.map(VisibleText::of).orElseGet(() -> MESSAGES.get("base"));
    }

    /** All scenarios to go over to, and what can be done with the one worked on. */
    public List<MenuEntry> entries() {
        List<Optional<String>> all = new ArrayList<>(List.of(Optional.empty()));
        variants().names().forEach(name -> all.add(Optional.of(name)));
        List<MenuEntry> entries =
                new ArrayList<>(MenuEntry.choices(all, session.variant(), VariantController::name, this::workOn));
        entries.add(MenuEntry.SEPARATOR);
        entries.add(adding());
        session.variant().ifPresent(name -> entries.addAll(editing(name)));
        return entries;
    }

    /** What can be done with a scenario of the document, whichever is worked on. */
    public List<MenuEntry> of(Optional<String> variant) {
        List<MenuEntry> entries = new ArrayList<>();
        if (!variant.equals(session.variant())) {
            entries.add(entry("workOn", () -> workOn(variant)));
        }
        variant.ifPresent(name -> entries.addAll(editing(name)));
        return entries;
    }

    /** Adds a variant of the scenario worked on; says why not where there is no room. */
    public MenuEntry adding() {
        return hasRoom() ? entry("add", this::add) : full();
    }

    private static MenuEntry full() {
        return new MenuEntry.Heading(MESSAGES.get("full", Variants.MOST));
    }

    private boolean hasRoom() {
        return variants().inOrder().size() < Variants.MOST;
    }

    /** Asks for a name, and adds what is worked on under it. It is worked on from then. */
    public void add() {
        keep(session.scenario(), suggestion());
    }

    /** Adds a scenario that is not of the document; says why not where there is no room. */
    public MenuEntry keeping(Scenario scenario) {
        return hasRoom() ? entry("keep", () -> keep(scenario, scenario.name())) : full();
    }

    private void keep(Scenario scenario, String suggestion) {
        context.dialogs()
                .askName(MESSAGES.get("name"), suggestion, MESSAGES.get("name.add"))
                .ifPresent(name -> apply(new DocumentEdit.AddVariant(scenario.withName(name))));
    }

    /** The first number that is not in use. */
    private String suggestion() {
        return IntStream.rangeClosed(1, Variants.MOST + 1)
                .mapToObj(number -> MESSAGES.get("numbered", number))
                .filter(name -> variants().scenarios().stream()
                        .noneMatch(scenario -> scenario.name().equals(name)))
                .findFirst()
                .orElseThrow();
    }

    private List<MenuEntry> editing(String variant) {
        return List.of(
                entry("rename", () -> rename(variant)),
                entry("takeOver", () -> apply(new DocumentEdit.TakeOver(variant))),
                entry("remove", () -> apply(new DocumentEdit.RemoveVariant(variant))));
    }

    private void rename(String variant) {
        context.dialogs()
                .askName(MESSAGES.get("name"), variant, MESSAGES.get("name.rename"))
                .ifPresent(name -> apply(new DocumentEdit.OfVariant(variant, new ScenarioEdit.Rename(name))));
    }

    private void workOn(Optional<String> variant) {
        session.workOn(variant);
    }

    private void apply(DocumentEdit edit) {
        context.notices().showIfAny(session.apply(edit));
    }

    private MenuEntry entry(String label, Runnable action) {
        return MenuEntry.of(
                Command.of(MESSAGES.get(label), "", () -> context.tasks().inTurn(action)));
    }
}
