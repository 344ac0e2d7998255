package app.fulcrum.storage.workbook.sheet;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.gate.OpenModels.Compared;
import app.fulcrum.model.license.LicenseVerdict;
import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.page.PageEntry;
import app.fulcrum.text.LicenseSentences;
import java.util.List;
import java.util.stream.Stream;

/** What the licenses of the open models compared say about the situation: words, with their clauses. */
public final class LicensesSheet {

    private final Draft draft;
    private final Page page = new Page(MESSAGES.get("sheet.licenses"), List.of(30, 30, 36, 22, 90));

    public LicensesSheet(Draft draft) {
        this.draft = draft;
    }

    public Page page() {
        List<Compared> models = draft.projection().input().models().inOrder();
        page.title(MESSAGES.get("licenses.title"));
        page.note(models.isEmpty() ? MESSAGES.get("licenses.none") : LicenseSentences.notice());
        page.gap();
        page.keepNext();
        page.heads(
                Stream.of("alternative", "licenses.model", "licenses.license", "licenses.standing", "licenses.says")
                        .map(MESSAGES::get)
                        .toList(),
                List.of());
        models.forEach(this::add);
        return page;
    }

    private void add(Compared compared) {
        LicensedModel model = compared.model();
        LicenseVerdict verdict = model.verdictFor(draft.projection().scenario().situation());
        page.row(
                PageEntry.text(draft.names().title(compared.alternative())),
                PageEntry.text(model.model().name()),
                PageEntry.text(model.license().name()),
                PageEntry.text(LicenseSentences.standing(verdict.standing())),
                PageEntry.words(LicenseSentences.mainCondition(verdict), CellLook.WRAPPED));
        Stream.of(
                        verdict.reasons().stream().map(reason -> LicenseSentences.reason(reason, model.license())),
                        verdict.duties().stream().map(duty -> LicenseSentences.duty(duty, model.license())),
                        verdict.warnings().stream().map(open -> LicenseSentences.warning(open, model.license())))
                .flatMap(sentences -> sentences)
                .distinct()
                .forEach(this::more);
    }

    private void more(String sentence) {
        page.row(
                PageEntry.NOTHING,
                PageEntry.NOTHING,
                PageEntry.NOTHING,
                PageEntry.NOTHING,
                PageEntry.words(sentence, CellLook.WRAPPED));
    }
}
