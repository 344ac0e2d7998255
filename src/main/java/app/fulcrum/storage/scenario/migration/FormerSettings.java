package app.fulcrum.storage.scenario.migration;

import static app.fulcrum.model.problem.ProblemFact.member;
import static app.fulcrum.model.problem.ProblemFact.quoted;
import static app.fulcrum.model.problem.ProblemFact.quotedList;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonText;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.scenario.migration.FormerPlaces.Moved;
import java.util.List;
import java.util.Optional;

/** Settings by the paths of format 1, taken where only one place can be meant, and never without saying so. */
public final class FormerSettings {

    private static final String FORMER_COMPARED = "choices.compared";

    private FormerSettings() {}

    /**
     * What a path means that is not declared: a place of today, or the path itself if it is none of format 1. Nothing if it
     * could be several places, or none, which is reported.
     */
    public static Optional<SettingPath> meant(SettingPath path, JsonType<?> file, JsonValue root, Findings findings) {
        String former = String.join(".", path.names());
        Optional<Moved> moved = FormerPlaces.moved(former).or(() -> FormerPlaces.moved("assumptions." + former));
        if (moved.isPresent()) {
            return within(moved.get(), path, file, root, findings);
        }
        if (former.equals(FORMER_COMPARED)) {
            unclear(
                    path,
                    Phrase.LIST_OF_COMPARED.fact(),
                    "alternatives.ID.compared",
                    ids(root, Optional.empty()),
                    findings);
            return Optional.empty();
        }
        return Optional.of(FormerPlaces.shared(former)
                .map(now -> taken(path, SettingPath.of(now, file, root), findings))
                .orElse(path));
    }

    private static Optional<SettingPath> within(
            Moved moved, SettingPath path, JsonType<?> file, JsonValue root, Findings findings) {
        String former = String.join(".", path.names());
        String full = former.startsWith(moved.former()) ? former : "assumptions." + former;
        List<String> ids = ids(root, Optional.of(moved.kind()));
        if (ids.size() != 1) {
            unclear(path, Phrase.ALTERNATIVE_OF_KIND.fact(quoted(moved.kind())), moved.in("ID", full), ids, findings);
            return Optional.empty();
        }
        return Optional.of(taken(path, SettingPath.of(moved.in(ids.getFirst(), full), file, root), findings));
    }

    private static SettingPath taken(SettingPath former, SettingPath now, Findings findings) {
        findings.report(
                ProblemCode.FORMER_PATH,
                JsonPath.of(former.given()),
                JsonValue.NOWHERE,
                member(former.given()),
                member(String.join(".", now.names())));
        return now;
    }

    private static void unclear(SettingPath path, ProblemFact what, String place, List<String> ids, Findings findings) {
        findings.report(
                ProblemCode.FORMER_PATH_UNCLEAR,
                JsonPath.of(path.given()),
                JsonValue.NOWHERE,
                member(path.given()),
                what,
                member(place),
                quotedList(ids));
    }

    /** The identifiers of the alternatives there are, of one kind or all. */
    private static List<String> ids(JsonValue root, Optional<String> kind) {
        return root.within("alternatives").filter(JsonArray.class::isInstance).stream()
                .flatMap(list -> ((JsonArray) list).items().stream())
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .filter(each -> kind.isEmpty()
                        || each.member("kind")
                                .filter(named -> named instanceof JsonText text
                                        && text.text().equals(kind.get()))
                                .isPresent())
                .flatMap(each -> each.id().stream())
                .toList();
    }
}
