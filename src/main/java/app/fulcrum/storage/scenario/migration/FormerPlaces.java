package app.fulcrum.storage.scenario.migration;

import static app.fulcrum.model.problem.ProblemFact.member;

import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.problem.ProblemFact.Member;
import java.util.List;
import java.util.Optional;

/** The places of format 1 and where what stood there stands now. */
final class FormerPlaces {

    /**
     * A place that moved into the alternative of a kind.
     *
     * @param former where it stood, such as {@code choices.hosting}
     * @param kind the kind of alternative, in a file of format 1 its identifier too
     * @param within where it stands in the alternative
     */
    record Moved(String former, String kind, String within) {

        /** The place now, in the alternative of an identifier; with what follows the former place in a path. */
        String in(String id, String path) {
            return "alternatives." + id + "." + within + path.substring(former.length());
        }

        private boolean isBefore(String path) {
            return isWithin(path, former);
        }

        private Optional<String> former(String path) {
            String now = "alternatives." + kind + "." + within;
            return isWithin(path, now) ? Optional.of(former + path.substring(now.length())) : Optional.empty();
        }
    }

    private static final String CLOSED_API = "closed-api";
    private static final String HOSTED_OPEN_API = "hosted-open-api";
    private static final String SELF_HOSTED = "self-hosted";

    /** The narrower before the wider. */
    private static final List<Moved> MOVED = List.of(
            new Moved("choices.closedApi", CLOSED_API, "offer"),
            new Moved("choices.hostedOpenApi", HOSTED_OPEN_API, "offer"),
            new Moved("choices.model", SELF_HOSTED, "model"),
            new Moved("choices.hosting", SELF_HOSTED, "hosting"),
            new Moved("assumptions.people.engineersForClosedApi", CLOSED_API, "assumptions.engineers"),
            new Moved("assumptions.people.engineersForHostedOpenApi", HOSTED_OPEN_API, "assumptions.engineers"),
            new Moved("assumptions.people.engineersForSelfHosted", SELF_HOSTED, "assumptions.engineers"),
            new Moved("assumptions.closedApi", CLOSED_API, "assumptions"),
            new Moved("assumptions.hostedOpenApi", HOSTED_OPEN_API, "assumptions"),
            new Moved("assumptions.selfHosted", SELF_HOSTED, "assumptions"));

    private static final String FORMER_LIFETIME = "choices.cacheWriteLifetime";
    private static final String LIFETIME = "cacheWriteLifetime";

    private FormerPlaces() {}

    /** What moved from a place, or from around it; absent if nothing did. */
    static Optional<Moved> moved(String path) {
        return MOVED.stream().filter(moved -> moved.isBefore(path)).findFirst();
    }

    /** Where the one member that moved out of the choices stands now; absent for any other. */
    static Optional<String> shared(String path) {
        return path.equals(FORMER_LIFETIME) ? Optional.of(LIFETIME) : Optional.empty();
    }

    /** A problem of an upgraded file at the place where its text has it. What lies in no text keeps its place. */
    static Problem asInFile(Problem problem) {
        Place place = problem.place();
        if (place.position().isEmpty()) {
            return problem;
        }
        if (problem.code() != ProblemCode.MISSING_MEMBER) {
            return at(former(place.path()).orElse(place.path()), problem.facts(), problem);
        }
        String missing = ((Member) problem.facts().getFirst()).path();
        return former(place.path() + "." + missing)
                .map(path -> {
                    int end = path.lastIndexOf('.');
                    return at(path.substring(0, end), List.of(member(path.substring(end + 1))), problem);
                })
                .orElse(problem);
    }

    private static Optional<String> former(String path) {
        return path.equals(LIFETIME)
                ? Optional.of(FORMER_LIFETIME)
                : MOVED.stream().flatMap(moved -> moved.former(path).stream()).findFirst();
    }

    private static boolean isWithin(String path, String place) {
        return path.startsWith(place)
                && (path.length() == place.length()
                        || path.charAt(place.length()) == '.'
                        || path.charAt(place.length()) == '[');
    }

    private static Problem at(String path, List<ProblemFact> facts, Problem problem) {
        Place place = problem.place();
        return place.position()
                .map(at -> new Problem(
                        problem.code(),
                        problem.severity(),
                        Place.at(place.source(), path, at.line(), at.column()),
                        facts))
                .orElse(problem);
    }
}
