package app.fulcrum.text.capacity;

import app.fulcrum.model.mix.Division;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import java.util.List;

/** What the parts of a mix serve, in words. */
public final class MixSentences {

    private static final Messages MESSAGES = Messages.of("mix");

    private MixSentences() {}

    /** {@code Own GPUs (3 replicas on 8 GPUs) serve 82 % of the tokens, Claude the rest.} */
    public static String sentence(AlternativeId mix, Division division, Alternatives alternatives) {
        Way.Mix way = (Way.Mix) alternatives.get(mix).way();
        AlternativeNames names = new AlternativeNames(alternatives);
        String first = DecisionSentences.capitalized(first(way, division, names));
        String second = names.within(way.second());
        if (division.firstShare() == 0) {
            return MESSAGES.get("all.second", DecisionSentences.capitalized(second));
        }
        return division.secondShare() == 0
                ? MESSAGES.get("all.first", first)
                : MESSAGES.get("both", first, Figures.share(division.firstShare()), second);
    }

    /** What each part serves, from the longest way to say it to the shortest. */
    public static List<String> shares(AlternativeId mix, Division division, Alternatives alternatives) {
        Way.Mix way = (Way.Mix) alternatives.get(mix).way();
        AlternativeNames names = new AlternativeNames(alternatives);
        String first = Figures.share(division.firstShare());
        String second = Figures.share(division.secondShare());
        return List.of(
                MESSAGES.get("shares", names.title(way.first()), first, names.title(way.second()), second),
                MESSAGES.get("shares.short", names.title(way.first()), first));
    }

    private static String first(Way.Mix way, Division division, AlternativeNames names) {
        String name = names.within(way.first());
        long units = division.units().orElse(0);
        if (units == 0) {
            return name;
        }
        return division.billedGpus().isPresent()
                ? MESSAGES.get(
                        "first.replicas",
                        name,
                        counted("replicas", units),
                        counted("gpus", division.billedGpus().getAsLong()))
                : MESSAGES.get("first.units", name, counted("units", units));
    }

    private static String counted(String key, long count) {
        return MESSAGES.get(key + (count == 1 ? ".one" : ".many"), Figures.exact((double) count));
    }
}
