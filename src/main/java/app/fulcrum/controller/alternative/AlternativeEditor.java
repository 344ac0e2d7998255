package app.fulcrum.controller.alternative;

import app.fulcrum.controller.Selection;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.gate.OpenModels;
import app.fulcrum.model.license.Standing;
import app.fulcrum.model.market.NewAlternatives;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.edit.AlternativeEdits;
import app.fulcrum.session.edit.AlternativeEdits.Hindrance;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.edit.ScenarioEdit.AddAlternative;
import app.fulcrum.session.edit.ScenarioEdit.Compare;
import app.fulcrum.session.edit.ScenarioEdit.KeepAvailable;
import app.fulcrum.session.edit.ScenarioEdit.MarkInUse;
import app.fulcrum.session.edit.ScenarioEdit.MarkLicense;
import app.fulcrum.session.edit.ScenarioEdit.RemoveAlternative;
import app.fulcrum.session.edit.ScenarioEdit.RenameAlternative;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.text.SuggestedNames;
import java.util.Optional;
import java.util.function.Supplier;

/** What can be done to the alternatives, each as one step to undo; what cannot be done is not. What is new is selected. */
public final class AlternativeEditor {

    private static final Messages MESSAGES = Messages.of("alternatives");

    private final ScenarioSession session;
    private final Supplier<Market> market;
    private final Selection selection;

    /** @param market what can be bought, asked for each time something is added */
    public AlternativeEditor(ScenarioSession session, Supplier<Market> market, Selection selection) {
        this.session = session;
        this.market = market;
        this.selection = selection;
    }

    public Selection selection() {
        return selection;
    }

    Alternatives alternatives() {
        return session.scenario().alternatives();
    }

    /** Adds one as the last. */
    public void add(Kind kind) {
        if (AlternativeEdits.toAdding(kind, alternatives()).isEmpty()) {
            Alternative added = NewAlternatives.of(kind, session.scenario(), market.get());
            String name = AlternativeEdits.freeName(
                    SuggestedNames.of(added.way(), market.get().book()), alternatives());
            take(new AddAlternative(added.withName(name), alternatives().size()));
        }
    }

    /**
     * Adds one that has been worked out already, such as what an offer was priced with, as the last. Returns its name.
     *
     * @throws IllegalArgumentException if there is no room for one more
     */
    public String add(Alternative found) {
        AlternativeId id = alternatives().freeId(found.kind());
        String name = AlternativeEdits.freeName(
                SuggestedNames.of(found.way(), market.get().book()), alternatives());
        take(new AddAlternative(
                found.withId(id).withName(name).withCompared(true),
                alternatives().size()));
        return name;
    }

    /** Makes another of the same, right behind it. */
    public void duplicate(AlternativeId id) {
        if (AlternativeEdits.toAdding(alternatives()).isEmpty()) {
            String name = AlternativeEdits.freeName(alternatives().get(id).name(), alternatives());
            take(AlternativeEdits.duplicate(session.scenario(), id, name));
        }
    }

    private void take(AddAlternative edit) {
        // Selected first, so that whoever is told of the edit sees both.
        selection.select(edit.added().id());
        apply(edit);
    }

    /** Calls it something else, unless it is gone. Returns why not, where that is so. */
    public Optional<String> rename(AlternativeId id, String name) {
        if (alternatives().find(id).isEmpty()) {
            return Optional.empty();
        }
        String before = alternatives().get(id).name();
        return AlternativeEdits.fault(name, alternatives(), id)
                .map(fault -> MESSAGES.get("name." + fault.name(), before))
                .or(() -> session.apply(new RenameAlternative(id, name.strip())).stream()
                        .findFirst()
                        .map(problem -> ProblemSentences.sentence(problem)));
    }

    /** @param by how many places later, or if below 0 earlier */
    public void move(AlternativeId id, int by) {
        if (AlternativeEdits.toMoving(alternatives(), id, by).isEmpty()) {
            apply(AlternativeEdits.move(alternatives(), id, by));
        }
    }

    public void compare(AlternativeId id, boolean compared) {
        if (compared || AlternativeEdits.toLeavingOut(alternatives(), id).isEmpty()) {
            apply(new Compare(id, compared));
        }
    }

    /** Says that it is what is paid for today, or takes that back. */
    public void markInUse(AlternativeId id, boolean isInUse) {
        apply(new MarkInUse(id, isInUse));
    }

    /** Why there is nothing to say about whether it can still be had; absent where there is, or something was said. */
    Optional<Hindrance> toKeepingAvailable(AlternativeId id) {
        boolean isOnSale =
                Resolution.of(session.scenario(), market.get().book())
                        .offersOn(market.get().today())
                        .stream()
                        .filter(used -> used.alternative().equals(id))
                        .allMatch(used -> used.stage().canBeBought());
        return isOnSale && !alternatives().get(id).isStillAvailable()
                ? Optional.of(Hindrance.ON_SALE)
                : Optional.empty();
    }

    /** Says that it can be had even where what it buys is no longer on sale, or takes that back. */
    public void keepAvailable(AlternativeId id, boolean isStillAvailable) {
        if (toKeepingAvailable(id).isEmpty()) {
            apply(new KeepAvailable(id, isStillAvailable));
        }
    }

    /** Why there is no license to mark as obtained; absent where there is, or one is marked. */
    Optional<Hindrance> toMarkingLicense(AlternativeId id) {
        Alternative alternative = alternatives().get(id);
        boolean isNeeded = OpenModels.of(alternatives(), market.get().book())
                .of(id)
                .filter(model ->
                        model.verdictFor(session.scenario().situation()).standing() == Standing.NEEDS_LICENSE)
                .isPresent();
        return isNeeded || alternative.isLicenseObtained()
                ? Optional.empty()
                : Optional.of(Hindrance.NO_LICENSE_NEEDED);
    }

    /** Says that the license its model needs is obtained, or takes that back. */
    public void markLicense(AlternativeId id, boolean isObtained) {
        if (toMarkingLicense(id).isEmpty()) {
            apply(new MarkLicense(id, isObtained));
        }
    }

    /** Takes it away; what stands in its place then is selected if it was. */
    public void remove(AlternativeId id) {
        Alternatives before = alternatives();
        if (AlternativeEdits.toRemoving(before, id).isEmpty()) {
            boolean selected = selection.in(before).id().equals(id);
            apply(new RemoveAlternative(id));
            if (selected) {
                int place = Math.min(before.placeOf(id), alternatives().size() - 1);
                selection.select(alternatives().at(place).id());
            }
        }
    }

    /** Every one of them keeps all that the rules of a scenario ask for. */
    private void apply(ScenarioEdit edit) {
        var problems = session.apply(edit);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
    }
}
