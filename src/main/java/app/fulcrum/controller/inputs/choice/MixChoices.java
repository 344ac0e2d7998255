package app.fulcrum.controller.inputs.choice;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.view.inputs.Item;
import java.util.List;

/**
 * Which alternatives a mix is made of.
 *
 * @param mix the mix
 */
public record MixChoices(AlternativeId mix) {

    private static final Messages MESSAGES = Messages.of("inputs");

    public Choosable first() {
        return new Choosable(
                ChoiceKey.FIRST_PART.path(mix),
                MESSAGES.get("choice.first"),
                snapshot -> items(
                        snapshot,
                        swappable(
                                Alternatives.firstParts(all(snapshot).inOrder()),
                                all(snapshot),
                                way(snapshot.scenario()))),
                scenario -> way(scenario).first().value(),
                _ -> MESSAGES.get("choice.first.remark"),
                (id, scenario) -> ChoiceEdits.firstPart(scenario, mix, new AlternativeId(id)));
    }

    public Choosable second() {
        return new Choosable(
                ChoiceKey.SECOND_PART.path(mix),
                MESSAGES.get("choice.second"),
                snapshot -> items(
                        snapshot,
                        all(snapshot).stream()
                                .filter(part -> part.kind().isApi())
                                .map(part -> part.id())
                                .toList()),
                scenario -> way(scenario).second().value(),
                _ -> MESSAGES.get("choice.second.remark"),
                (id, scenario) -> ChoiceEdits.secondPart(scenario, mix, new AlternativeId(id)));
    }

    private static Alternatives all(Snapshot snapshot) {
        return snapshot.scenario().alternatives();
    }

    private Way.Mix way(Scenario scenario) {
        return (Way.Mix) scenario.alternatives().get(mix).way();
    }

    /** The second part can become the first only where the first can become the second. */
    private static List<AlternativeId> swappable(List<AlternativeId> parts, Alternatives all, Way.Mix now) {
        boolean canSwap = all.get(now.first()).kind().isApi();
        return parts.stream()
                .filter(part -> canSwap || !part.equals(now.second()))
                .toList();
    }

    private static List<Item> items(Snapshot snapshot, List<AlternativeId> parts) {
        AlternativeNames names = new AlternativeNames(all(snapshot));
        return parts.stream()
                .map(part -> Item.of(part.value(), names.title(part)))
                .toList();
    }
}
