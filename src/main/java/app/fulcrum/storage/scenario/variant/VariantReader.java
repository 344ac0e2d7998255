package app.fulcrum.storage.scenario.variant;

import static app.fulcrum.model.problem.ProblemFact.quoted;
import static app.fulcrum.model.problem.ProblemFact.quotedList;

import app.fulcrum.model.problem.Nearest;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Place.Position;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonMember;
import app.fulcrum.storage.json.JsonValue.JsonNull;
import app.fulcrum.storage.json.JsonValue.JsonNumber;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonText;
import app.fulcrum.storage.json.JsonValue.JsonTruth;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.scenario.migration.SettingPath;
import app.fulcrum.storage.scenario.migration.TreeSetter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Reads what the variants of a file make of it: each is put over the tree of the file, and the whole is read as a scenario.
 * What is wrong with one is reported at its own place in the file.
 */
public final class VariantReader {

    private static final String VARIANTS = "variants";

    /** What is no part of a scenario, or of the base alone. */
    private static final List<String> NO_CHANGE = List.of(
            "format",
            "schemaMajor",
            "schemaMinor",
            "appVersion",
            "name",
            "priceBook",
            VARIANTS,
            "changes",
            "olderChangesDropped");

    private static final Set<ProblemCode> COUNTED = EnumSet.of(ProblemCode.DEFAULTS_USED, ProblemCode.DEFAULTS_RENEWED);

    private final JsonObject file;
    private final JsonType<?> declared;
    private final Findings findings;
    private final List<Problem> ofBase;

    /**
     * @param file as the present format has it
     * @param declared what is declared of files
     * @param findings what reading the base has turned up, and is to be told of what the variants do
     */
    public VariantReader(JsonObject file, JsonType<?> declared, Findings findings) {
        this.file = file;
        this.declared = declared;
        this.findings = findings;
        this.ofBase = findings.problems();
    }

    /** The variants of a file as far as they say what they are, each name once; what is wrong with the others is told elsewhere. */
    public List<StatedVariant> stated() {
        List<StatedVariant> stated = new ArrayList<>();
        items().forEach(item -> {
            Optional<JsonValue> name = item.member(VariantsJson.NAME_MEMBER);
            Optional<JsonValue> changes = item.member(VariantsJson.CHANGES_MEMBER);
            if (name.orElse(null) instanceof JsonText text
                    && !text.text().isBlank()
                    && changes.orElse(null) instanceof JsonObject object
                    && stated.stream().noneMatch(before -> before.name().equals(text.text()))) {
                stated.add(new StatedVariant(text.text(), object));
            }
        });
        return stated;
    }

    private List<JsonObject> items() {
        return file.member(VARIANTS).orElse(null) instanceof JsonArray list
                ? list.items().stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }

    /**
     * The scenario that a variant makes of the file; nothing once it is refused.
     *
     * @param reader reads a tree as a scenario
     */
    public Optional<Scenario> read(StatedVariant variant, BiFunction<JsonObject, Findings, Optional<Scenario>> reader) {
        JsonObject tree = tree(variant);
        checkName(variant);
        Findings apart = findings.apart();
        Optional<Scenario> scenario = reader.apply(tree, apart);
        apart.problems().stream()
                .filter(problem -> !isOfBase(problem))
                .map(problem -> inVariant(problem, variant))
                .forEach(findings::add);
        apart.kept()
                .forEach((object, members) -> within(object, variant)
                        .ifPresent(place -> members.forEach(member -> findings.unknown(place, member))));
        return scenario.filter(_ -> !apart.hasRefusal());
    }

    /** Whether it was told of the base: the same, or how many numbers are not in the file, which are fewer in a variant. */
    private boolean isOfBase(Problem problem) {
        return ofBase.contains(problem)
                || (COUNTED.contains(problem.code())
                        && ofBase.stream().map(Problem::code).anyMatch(problem.code()::equals));
    }

    private void checkName(StatedVariant variant) {
        if (file.member("name").orElse(null) instanceof JsonText name
                && name.text().equals(variant.name())) {
            findings.report(
                    ProblemCode.DUPLICATE_ID,
                    place(variant).member(VariantsJson.NAME_MEMBER),
                    position(variant),
                    quoted(variant.name()));
        }
    }

    /** A problem of the tree at its place in the file. */
    private Problem inVariant(Problem problem, StatedVariant variant) {
        Place place = problem.place();
        Optional<String> changed = within(place.path(), variant);
        Position at = changed.isPresent() ? place.position().orElse(position(variant)) : position(variant);
        String path = changed.orElseGet(() -> place(variant).toString());
        return new Problem(
                problem.code(),
                problem.severity(),
                Place.at(place.source(), path, at.line(), at.column()),
                problem.facts());
    }

    /** Where something of the tree stands in the file, if a variant changes it. */
    private static Optional<String> within(String path, StatedVariant variant) {
        JsonPath changes = place(variant).member(VariantsJson.CHANGES_MEMBER);
        return variant.changes().members().stream()
                .map(JsonMember::name)
                .filter(name -> path.equals(name) || path.startsWith(name + ".") || path.startsWith(name + "["))
                .max(Comparator.comparingInt(String::length))
                .map(name -> changes.member(name) + path.substring(name.length()));
    }

    private Position position(StatedVariant variant) {
        return items().stream()
                .filter(item -> item.idOrName().filter(variant.name()::equals).isPresent())
                .findFirst()
                .map(JsonObject::at)
                .orElse(JsonValue.NOWHERE);
    }

    private static JsonPath place(StatedVariant variant) {
        return JsonPath.ROOT.member(VARIANTS).member(variant.name());
    }

    /** The file as it would be with a variant for its base. */
    private JsonObject tree(StatedVariant variant) {
        JsonPath path = place(variant).member(VariantsJson.CHANGES_MEMBER);
        Members changes = new Members(variant.changes(), path, findings);
        JsonObject tree = file.without(VARIANTS)
                .without("changes")
                .without("olderChangesDropped")
                .with("name", JsonValue.text(variant.name()));
        for (JsonMember change : variant.changes().members()) {
            Optional<List<String>> names = names(change.name(), tree);
            if (names.isPresent()) {
                var _ = changes.optional(change.name());
                tree = changed(tree, names.get(), change.value(), path.member(change.name()));
            }
        }
        Optional<Spot> order = changes.optional(VariantChanges.ALTERNATIVES);
        changes.finish();
        return order.isPresent() ? ordered(tree, order.get()) : tree;
    }

    /** The members and identifiers on the way to what can be changed at a path; nothing where it names none. */
    private Optional<List<String>> names(String path, JsonObject tree) {
        List<String> names = List.of(path.split("\\.", -1));
        boolean isAlternative = names.size() == 2 && names.getFirst().equals(VariantChanges.ALTERNATIVES);
        SettingPath known = SettingPath.of(path, declared, tree);
        return isAlternative
                        || (!path.equals(VariantChanges.ALTERNATIVES)
                                && !NO_CHANGE.contains(names.getFirst())
                                && known.isDeclared()
                                && known.names().equals(names))
                ? Optional.of(names)
                : Optional.empty();
    }

    private JsonObject changed(JsonObject tree, List<String> names, JsonValue value, JsonPath path) {
        Optional<JsonValue> there = Optional.of(value).filter(stated -> !(stated instanceof JsonNull));
        return names.size() == 2
                        && names.getFirst().equals(VariantChanges.ALTERNATIVES)
                        && tree.member(VariantChanges.ALTERNATIVES).orElse(null) instanceof JsonArray list
                ? tree.with(VariantChanges.ALTERNATIVES, withItem(list, names.getLast(), value, path))
                // What stands where an object is needed is wrong with the base.
                : new TreeSetter(findings.apart()).set(tree, names, there);
    }

    /** The list with an alternative in the place of the one of its identifier, at the end where there is none, or without it. */
    private JsonArray withItem(JsonArray list, String id, JsonValue value, JsonPath path) {
        Spot spot = new Spot(value, path, findings);
        boolean isThere = list.find(id).isPresent();
        return switch (value) {
            case JsonNull _ -> {
                if (!isThere) {
                    spot.report(
                            ProblemCode.UNKNOWN_ID, Phrase.ALTERNATIVE.fact(), quoted(id), Nearest.to(id, ids(list)));
                }
                yield replaced(list, id, List.of());
            }
            case JsonObject object -> {
                if (!isOf(id, object)) {
                    spot.member("id")
                            .report(ProblemCode.NOT_ONE_OF, quoted(object.id().orElse("")), quotedList(List.of(id)));
                    yield list;
                }
                yield isThere ? replaced(list, id, List.of(object)) : adding(list, object);
            }
            case JsonArray _, JsonText _, JsonNumber _, JsonTruth _ -> {
                spot.wrongType(Phrase.AN_OBJECT);
                yield list;
            }
        };
    }

    private static JsonArray replaced(JsonArray list, String id, List<JsonObject> by) {
        List<JsonValue> items = new ArrayList<>();
        list.items().forEach(item -> items.addAll(isOf(id, item) ? by : List.of(item)));
        return new JsonArray(items, list.at());
    }

    private static JsonArray adding(JsonArray list, JsonObject added) {
        List<JsonValue> items = new ArrayList<>(list.items());
        items.add(added);
        return new JsonArray(items, list.at());
    }

    private static boolean isOf(String id, JsonValue item) {
        return item instanceof JsonObject object
                && object.id().filter(id::equals).isPresent();
    }

    private static List<String> ids(JsonArray list) {
        return list.items().stream()
                .flatMap(item -> item instanceof JsonObject object ? object.id().stream() : Stream.<String>empty())
                .toList();
    }

    /** The alternatives in the order of their identifiers in a list that names each once. */
    private static JsonObject ordered(JsonObject tree, Spot order) {
        if (!(tree.member(VariantChanges.ALTERNATIVES).orElse(null) instanceof JsonArray list)) {
            return tree;
        }
        List<String> named = order.value() instanceof JsonArray stated
                ? stated.items().stream()
                        .flatMap(
                                item -> item instanceof JsonText text ? Stream.of(text.text()) : Stream.<String>empty())
                        .toList()
                : List.of();
        if (named.stream().distinct().count() < named.size()
                || named.size() != list.items().size()
                || !ids(list).containsAll(named)) {
            order.report(
                    ProblemCode.WRONG_TYPE,
                    Phrase.IDS_OF_ALTERNATIVES.fact(),
                    order.value().kind());
            return tree;
        }
        List<JsonValue> items = new ArrayList<>();
        named.forEach(id -> items.add(list.find(id).orElseThrow()));
        return tree.with(VariantChanges.ALTERNATIVES, new JsonArray(items, list.at()));
    }
}
