package app.fulcrum.controller.inputs.number;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.catalog.tokens.TextKind;
import app.fulcrum.model.catalog.tokens.TokenRatio;
import app.fulcrum.model.catalog.tokens.Tokenizer;
import app.fulcrum.model.resolution.TokenCount;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Range;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.ExplanationSentences;
import app.fulcrum.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of how many tokens one alternative counts for each of another. The workload is counted in tokens of one of
 * them; which one, nobody but the user can say.
 */
final class TokenFactorSuggestions {

    private static final Messages MESSAGES = Messages.of("inputs");

    private final TokenCount own;
    private final List<TokenCount> others;
    private final AlternativeNames names;

    private TokenFactorSuggestions(AlternativeId id, Snapshot snapshot) {
        List<TokenCount> counts = snapshot.projection().resolution().byPlace().stream()
                .map(TokenCount::of)
                .toList();
        this.own = counts.get(snapshot.scenario().alternatives().placeOf(id));
        this.others = counts.stream().filter(count -> !count.isLike(own)).toList();
        this.names = new AlternativeNames(snapshot.scenario().alternatives());
    }

    private static Optional<TokenFactorSuggestions> of(InputKey key, Snapshot snapshot) {
        return key.alternative()
                .filter(_ -> key.input() == Input.INPUT_TOKEN_FACTOR || key.input() == Input.OUTPUT_TOKEN_FACTOR)
                .map(id -> new TokenFactorSuggestions(id, snapshot));
    }

    /** 1 as the workload may be counted in its tokens, and one for each kind of text as in those of another. */
    static Stream<Suggestion> suggestions(InputKey key, Snapshot snapshot) {
        return of(key, snapshot).stream()
                .flatMap(factors -> Stream.concat(
                        Stream.of(factors.itsOwn()),
                        factors.reference().stream().flatMap(factors::over)));
    }

    /** That nothing is known, where that is so. */
    static Optional<String> remark(InputKey key, Snapshot snapshot) {
        return of(key, snapshot)
                .filter(factors -> !factors.others.isEmpty())
                .filter(factors -> factors.reference().isEmpty())
                .map(TokenFactorSuggestions::unknown);
    }

    /** The first of the others, in order, against which it is known. */
    private Optional<TokenCount> reference() {
        return others.stream().filter(other -> own.over(other).isPresent()).findFirst();
    }

    private Suggestion itsOwn() {
        String source = MESSAGES.get("tokens.own.source", names.title(own.alternative()));
        return new Suggestion(MESSAGES.get("tokens.own"), Range.exactly(1), source, source, Optional.empty());
    }

    private Stream<Suggestion> over(TokenCount other) {
        Tokenizer ours = own.tokenizer().orElseThrow();
        Tokenizer theirs = other.tokenizer().orElseThrow();
        return Arrays.stream(TextKind.values())
                .flatMap(kind -> ours.over(theirs, kind).stream().map(ratio -> suggestion(kind, ratio, other)));
    }

    private Suggestion suggestion(TextKind kind, TokenRatio ratio, TokenCount other) {
        String words = MESSAGES.get("tokens.kind." + kind.name());
        String titles = ratio.sources().stream().map(source -> source.title()).collect(Collectors.joining("; "));
        return new Suggestion(
                MESSAGES.get("tokens.over", words, names.title(other.alternative())),
                Suggestion.twoPlaces(ratio.tokens()),
                MESSAGES.get(
                        "tokens.source",
                        words,
                        own.tokenizer().orElseThrow().name(),
                        other.tokenizer().orElseThrow().name(),
                        titles),
                ExplanationSentences.sources(ratio.sources(), ratio.confidence()),
                ratio.sources().stream()
                        .map(source -> source.url())
                        .filter(url -> !url.isEmpty())
                        .findFirst());
    }

    /** Names those of which the price book does not say how they count; of two that it knows, no common text was counted. */
    private String unknown() {
        List<String> unknown = Stream.concat(Stream.of(own), others.stream())
                .filter(count -> count.tokenizer().isEmpty())
                .map(count -> names.title(count.alternative()))
                .toList();
        return unknown.isEmpty()
                ? MESSAGES.get("tokens.unknown.kinds")
                : MESSAGES.get("tokens.unknown", String.join(", ", unknown));
    }
}
