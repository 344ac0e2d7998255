package app.fulcrum.storage.catalog;

import static app.fulcrum.model.problem.ProblemFact.member;
import static app.fulcrum.model.problem.ProblemFact.number;
import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.catalog.tokens.TextKind;
import app.fulcrum.model.catalog.tokens.Tokenizer;
import app.fulcrum.model.catalog.tokens.Tokenizer.User;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.unit.Range;
import app.fulcrum.storage.catalog.field.Bounds;
import app.fulcrum.storage.catalog.field.Fields;
import app.fulcrum.storage.catalog.field.Names;
import app.fulcrum.storage.catalog.field.ProvenanceFields;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads tokenizers, one after the other: no model counts with two of them. */
final class TokenizerReader {

    private final Set<String> offerIds;
    private final Set<String> openModelIds;
    private final Set<String> counted = new LinkedHashSet<>();

    TokenizerReader(Set<String> offerIds, Set<String> openModelIds) {
        this.offerIds = offerIds;
        this.openModelIds = openModelIds;
    }

    private record Factor(TextKind text, Range tokens) {}

    Tokenizer read(Fields record) {
        List<User> offers = users(record, "offers", Phrase.CLOSED_API_OFFER, offerIds);
        List<User> openModels = users(record, "openModels", Phrase.OPEN_MODEL, openModelIds);
        if (!record.has("offers") && !record.has("openModels")) {
            record.report(ProblemCode.MISSING_MEMBER, member("offers"));
        }
        return new Tokenizer(
                record.words("id"),
                record.words("name"),
                factors(record),
                offers,
                openModels,
                ProvenanceFields.read(record));
    }

    private List<User> users(Fields record, String name, Phrase kind, Set<String> known) {
        List<User> users = record.partsIfAny(
                name,
                user -> new User(
                        user.reference("id", kind, known), user.wholeIfAny("tokensPerRequest", Bounds.TOKENS)));
        for (User user : users) {
            if (!counted.add(name + " " + user.id())) {
                record.report(ProblemCode.DUPLICATE_ID, quoted(user.id()));
            }
        }
        return users;
    }

    private static Map<TextKind, Range> factors(Fields record) {
        List<Factor> stated = record.parts("factors", TokenizerReader::factor);
        if (stated.isEmpty()) {
            record.report(ProblemCode.MISSING_MEMBER, member("factors"));
        }
        Map<TextKind, Range> factors = new EnumMap<>(TextKind.class);
        for (Factor factor : stated) {
            if (factors.put(factor.text(), factor.tokens()) != null) {
                record.report(ProblemCode.DUPLICATE_ID, quoted(Names.of(factor.text())));
            }
        }
        return factors;
    }

    /** One number, or a low and a high one around it. */
    private static Factor factor(Fields factor) {
        double typical = factor.number("typical", Bounds.TOKEN_FACTOR);
        double low = factor.numberIfAny("low", Bounds.TOKEN_FACTOR).orElse(typical);
        double high = factor.numberIfAny("high", Bounds.TOKEN_FACTOR).orElse(typical);
        boolean rises = low <= typical && typical <= high;
        if (!rises) {
            factor.report(ProblemCode.RANGE_OUT_OF_ORDER, number(low), number(typical), number(high));
        }
        return new Factor(
                factor.choice("text", TextKind.class), rises ? new Range(low, typical, high) : Range.exactly(typical));
    }
}
