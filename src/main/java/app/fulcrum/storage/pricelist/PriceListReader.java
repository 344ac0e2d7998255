package app.fulcrum.storage.pricelist;

import app.fulcrum.model.pricelist.LeftOut;
import app.fulcrum.model.pricelist.ListedPrice;
import app.fulcrum.model.pricelist.PriceList;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonReader;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.Limits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a price list of any {@link PriceListFormat}, known by what is in it and not by its name. */
public final class PriceListReader {

    /** The largest list there is holds some 7,000 models in 4 MiB. */
    public static final Limits LIMITS = new Limits(64 << 20, 64, 8_000_000, 64 << 10, 1_024, 64, 30, 50);

    private PriceListReader() {}

    /**
     * The rows of a list. A row that cannot be read is left out and named; a file is refused where it is no JSON or none of
     * the lists.
     *
     * @param source what is read, for people: the file's name
     * @param day whose prices count, where the list has those of several
     */
    public static Outcome<PriceList> read(byte[] bytes, String source, LocalDate day) {
        Findings findings = new Findings(source, LIMITS);
        Optional<JsonValue> tree = JsonReader.read(bytes, findings);
        if (findings.hasRefusal() || tree.isEmpty()) {
            return Outcome.refused(findings.problems());
        }
        Optional<PriceListFormat> format = PriceListFormat.of(tree.get());
        if (format.isEmpty()) {
            findings.report(ProblemCode.NOT_A_PRICE_LIST, JsonPath.ROOT, tree.get(), known());
            return Outcome.refused(findings.problems());
        }
        return Outcome.of(sorted(format.get(), format.get().rows(tree.get(), day)));
    }

    private static ProblemFact known() {
        return ProblemFact.quotedList(Arrays.stream(PriceListFormat.values())
                .map(PriceListFormat::title)
                .toList());
    }

    private static PriceList sorted(PriceListFormat format, List<ListRow> rows) {
        List<ListedPrice> prices = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (ListRow row : rows) {
            row.reason()
                    .ifPresentOrElse(
                            reason -> leftOut.add(new LeftOut(row.provider(), row.model(), reason)),
                            () -> prices.add(row.price()));
        }
        return new PriceList(format.title(), prices, leftOut);
    }
}
