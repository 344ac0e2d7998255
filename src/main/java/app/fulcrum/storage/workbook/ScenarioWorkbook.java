package app.fulcrum.storage.workbook;

import app.fulcrum.model.outlook.Outlook;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.handover.Enclosure;
import app.fulcrum.session.handover.Enclosure.Kind;
import app.fulcrum.storage.file.Sha256;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.sheet.AboutSheet;
import app.fulcrum.storage.workbook.sheet.AboutSheet.Stamp;
import app.fulcrum.storage.workbook.sheet.BillsSheet;
import app.fulcrum.storage.workbook.sheet.CapacitySheet;
import app.fulcrum.storage.workbook.sheet.ChangesSheet;
import app.fulcrum.storage.workbook.sheet.ChecksSheet;
import app.fulcrum.storage.workbook.sheet.ComparisonSheet;
import app.fulcrum.storage.workbook.sheet.Draft;
import app.fulcrum.storage.workbook.sheet.InputsSheet;
import app.fulcrum.storage.workbook.sheet.LicensesSheet;
import app.fulcrum.storage.workbook.sheet.PricesInDate;
import app.fulcrum.storage.workbook.sheet.PricesSheet;
import app.fulcrum.storage.workbook.sheet.ScorecardSheet;
import app.fulcrum.storage.workbook.sheet.SourcesSheet;
import app.fulcrum.storage.workbook.sheet.SummarySheet;
import app.fulcrum.storage.workbook.sheet.VolumesSheet;
import app.fulcrum.storage.workbook.sheet.outlook.OutlookSheet;
import app.fulcrum.storage.workbook.writer.BookProperties;
import app.fulcrum.storage.workbook.writer.BookWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes workbooks of projections, as XLSX. */
public final class ScenarioWorkbook {

    private ScenarioWorkbook() {}

    /** The bytes of a workbook: the same for the same request. */
    public static byte[] xlsx(WorkbookRequest request) {
        BookProperties properties = new BookProperties(
                VisibleText.of(request.handout()
                        .details()
                        .titleOr(request.projection().scenario().name())),
                VisibleText.of(request.handout().details().author()),
                request.projection().today());
        return BookWriter.write(pages(request), properties, request.handout().enclosures());
    }

    /** The sheets in the order they stand in; they are made in the order in which they refer to each other. */
    static List<Page> pages(WorkbookRequest request) {
        Draft draft = new Draft(request.projection(), request.colors());
        InputsSheet inputs = new InputsSheet(draft);
        Page input = inputs.begin();
        CapacitySheet capacities = new CapacitySheet(draft);
        Page capacity = capacities.page();
        BillsSheet bills = new BillsSheet(draft);
        Page bill = bills.page();
        VolumesSheet volumes = new VolumesSheet(draft);
        Page volume = volumes.page();
        ScorecardSheet scorecard = new ScorecardSheet(draft);
        Page score = scorecard.page();
        Optional<ComparisonSheet> comparisons =
                request.comparison().map(columns -> new ComparisonSheet(draft, columns));
        Optional<Page> comparison = comparisons.map(ComparisonSheet::page);
        PricesInDate dates = new PricesInDate(draft);
        OutlookSheet outlooks = new OutlookSheet(
                draft,
                Outlook.of(
                        request.projection().scenario(),
                        request.projection().resolution().book()),
                dates.pricesOn());
        Page outlook = outlooks.page();
        SummarySheet summaries = new SummarySheet(draft, volumes);
        ChecksSheet checks = new ChecksSheet(
                draft,
                Stream.of(
                                bills.checks(),
                                scorecard.checks(),
                                capacities.checks(),
                                outlooks.checks(),
                                comparisons.map(ComparisonSheet::checks).orElse(List.of()),
                                dates.checks())
                        .flatMap(List::stream)
                        .toList());
        Cell master = checks.master();
        Page summary = summaries.page(master);
        Page check = checks.page();
        Page changes = new ChangesSheet(draft).page();
        inputs.finish(outlooks.assumed());
        List<Page> all = new ArrayList<>(List.of(
                new AboutSheet(draft, request.handout().details(), stamp(request)).page(master),
                summary,
                input,
                new PricesSheet(draft, dates).page(),
                bill,
                capacity,
                volume,
                outlook));
        comparison.ifPresent(all::add);
        all.addAll(List.of(score, new LicensesSheet(draft).page(), check, new SourcesSheet(draft).page(), changes));
        return all;
    }

    private static Stamp stamp(WorkbookRequest request) {
        return new Stamp(
                request.handout().version(),
                request.handout().enclosures().stream()
                        .filter(enclosure -> enclosure.kind() == Kind.SCENARIO)
                        .map(Enclosure::bytes)
                        .map(Sha256::of)
                        .findFirst());
    }
}
