package app.fulcrum.storage.catalog.field;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonReader;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.Limits;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One file of the price book. Most hold a list of records, and a bad one is left out; a file that is one record as a
 * whole is good or bad as a whole.
 */
public final class RecordFile {

    /** A price book is data, not a document: nothing in it comes near these sizes. */
    private static final Limits LIMITS = new Limits(4 << 20, 16, 200_000, 16 << 10, 256, 64, 30, 50);

    private static final String RECORDS = "records";
    private static final int EVERYTHING = -1;

    private final Findings findings;
    private final Optional<Members> root;

    private RecordFile(Findings findings, Optional<Members> root) {
        this.findings = findings;
        this.root = root;
    }

    public static RecordFile parse(String name, byte[] bytes) {
        Findings findings = new Findings(name, LIMITS);
        Optional<Members> root =
                JsonReader.read(bytes, findings).flatMap(tree -> new Spot(tree, JsonPath.ROOT, findings).members());
        root.flatMap(members -> members.optional("$schema")).ifPresent(Spot::words);
        return new RecordFile(findings, root);
    }

    /** Longest file that is read at all. */
    public static int mostBytes() {
        return LIMITS.bytes();
    }

    /** Everything found wrong so far. */
    public List<Problem> problems() {
        return findings.problems();
    }

    /** The file as one record, if nothing in it is wrong. */
    public <T> Optional<T> whole(Function<Fields, T> reader) {
        Optional<T> record = root.map(members -> {
            T value = reader.apply(new Fields(members));
            members.finish();
            return value;
        });
        return findings.hasRefusal() ? Optional.empty() : record;
    }

    /** The good records of the file; nothing if there is no telling where its records are. */
    public <T> Optional<List<T>> records(Function<T, String> id, Function<Fields, T> reader) {
        Optional<List<Spot>> spots = root.flatMap(members -> members.required(RECORDS))
                .filter(this::isList)
                .map(Spot::items);
        Set<Integer> damaged = damaged();
        root.ifPresent(Members::finish);
        return spots.filter(_ -> !damaged.contains(EVERYTHING)).map(items -> good(items, damaged, id, reader));
    }

    private boolean isList(Spot spot) {
        return spot.value() instanceof JsonValue.JsonArray
                || spot.wrongType(Phrase.A_LIST).isPresent();
    }

    private <T> List<T> good(
            List<Spot> items, Set<Integer> damaged, Function<T, String> id, Function<Fields, T> reader) {
        List<T> good = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Optional<T> record = record(items.get(i), reader);
            if (record.isEmpty() || damaged.contains(i)) {
                continue;
            }
            if (ids.add(id.apply(record.get()))) {
                good.add(record.get());
            } else {
                items.get(i).report(ProblemCode.DUPLICATE_ID, ProblemFact.quoted(id.apply(record.get())));
            }
        }
        return good;
    }

    private <T> Optional<T> record(Spot spot, Function<Fields, T> reader) {
        int before = findings.refusals();
        Optional<T> record = spot.members().map(members -> {
            T value = reader.apply(new Fields(members));
            members.finish();
            return value;
        });
        return findings.refusals() > before ? Optional.empty() : record;
    }

    /** The records in which a member stands twice, as parsing has found them. */
    private Set<Integer> damaged() {
        Set<Integer> damaged = new LinkedHashSet<>();
        for (Problem problem : problems()) {
            if (problem.code() == ProblemCode.DUPLICATE_MEMBER) {
                damaged.add(recordOf(problem.place().path()));
            }
        }
        return damaged;
    }

    private static int recordOf(String path) {
        String start = RECORDS + "[";
        int end = path.indexOf(']');
        boolean inRecord = path.startsWith(start) && end > 0 && path.length() > end + 1;
        return inRecord ? Integer.parseInt(path, start.length(), end, 10) : EVERYTHING;
    }
}
