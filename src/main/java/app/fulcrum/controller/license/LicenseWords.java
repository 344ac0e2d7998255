package app.fulcrum.controller.license;

import app.fulcrum.model.catalog.License;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.license.Finding;
import app.fulcrum.model.license.LicenseMatrix.Row;
import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.provenance.Source;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.whatif.LicenseFlips;
import app.fulcrum.text.ArticleClaims;
import app.fulcrum.text.LicenseSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.view.license.LicenseDetail;
import app.fulcrum.view.license.LicenseDetail.Claim;
import app.fulcrum.view.license.LicenseDetail.Kind;
import app.fulcrum.view.license.LicenseDetail.Line;
import app.fulcrum.view.license.LicenseDetail.Link;
import app.fulcrum.view.license.LicenseDetail.Section;
import app.fulcrum.view.license.LicenseDetail.Usable;
import app.fulcrum.view.license.LicenseRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Licenses in words, as the matrix shows them. */
final class LicenseWords {

    private static final Messages MESSAGES = Messages.of("license");

    private static final Pattern BEYOND_NAME = Pattern.compile(": | \\(");

    private final PriceBook book;
    private final Situation situation;
    private final Set<String> used;

    /** @param used the open models of the scenario */
    LicenseWords(PriceBook book, Situation situation, Set<String> used) {
        this.book = book;
        this.situation = situation;
        this.used = used;
    }

    static String key(Row row) {
        return row.license().id() + " " + row.model().id();
    }

    boolean isUsed(Row row) {
        return models(row).anyMatch(model -> used.contains(model.id()));
    }

    private Stream<OpenModel> models(Row row) {
        return book.openModels().stream()
                .filter(model -> model.licenseId().equals(row.license().id())
                        && model.licenseModelId().equals(row.model().id()));
    }

    LicenseRow row(Row row) {
        List<String> marks = new ArrayList<>(2);
        if (isUsed(row)) {
            marks.add(MESSAGES.get("view.mark.used"));
        }
        if (ArticleClaims.contradict(row.model().id())) {
            marks.add(MESSAGES.get("view.mark.article"));
        }
        LicenseSentences.foundation(row.license(), row.model()).ifPresent(marks::add);
        return new LicenseRow(
                key(row),
                row.model().name(),
                row.license().name(),
                row.verdict().judgment(),
                LicenseSentences.judgment(row.verdict().judgment()),
                LicenseSentences.mainCondition(row.verdict()),
                isUsed(row),
                String.join(" · ", marks));
    }

    /** The same with names that leave out the sizes and versions in brackets. */
    LicenseRow shortRow(Row row) {
        LicenseRow full = row(row);
        return new LicenseRow(
                full.key(),
                BEYOND_NAME.split(full.model(), 2)[0],
                full.license().replace(" Agreement", ""),
                full.judgment(),
                LicenseSentences.brief(row.verdict().judgment()),
                LicenseSentences.briefCondition(row.verdict()),
                full.isUsed(),
                full.mark());
    }

    LicenseDetail detail(Row row) {
        License license = row.license();
        return new LicenseDetail(
                row(row),
                MESSAGES.get("view.facts", license.name(), license.licensor(), LicenseSentences.textStatus(license)),
                sections(row),
                ArticleClaims.about(license, row.model().id()).stream()
                        .map(claim -> new Claim(claim.said(), claim.text()))
                        .toList(),
                sources(license),
                models(row)
                        .map(model -> new Usable(model.id(), model.name(), used.contains(model.id())))
                        .toList(),
                LicenseSentences.notice(license, row.model()));
    }

    private List<Section> sections(Row row) {
        License license = row.license();
        return Stream.of(
                        section(Kind.REASONS, row.verdict().reasons().stream().map(reason -> reason(reason, license))),
                        section(
                                Kind.DUTIES,
                                row.verdict().duties().stream()
                                        .map(duty -> LicenseSentences.duty(duty, license))
                                        .map(LicenseWords::line)),
                        section(
                                Kind.WARNINGS,
                                row.verdict().warnings().stream()
                                        .map(warning -> LicenseSentences.warning(warning, license))
                                        .map(LicenseWords::line)),
                        section(Kind.CHANGES, changes(row)),
                        section(Kind.QUESTIONS, license.openQuestions().stream().map(LicenseWords::line)))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    private static Section section(Kind kind, Stream<Line> lines) {
        return new Section(
                kind,
                MESSAGES.get("view.section." + kind.name()),
                lines.distinct().toList());
    }

    private static Line reason(Finding finding, License license) {
        String quote =
                license.clause(finding.clauseId()).map(License.Clause::quote).orElse("");
        return new Line(LicenseSentences.reason(finding, license), quote);
    }

    private Stream<Line> changes(Row row) {
        LicensedModel subject = new LicensedModel(row.license(), row.model());
        List<Line> changes = LicenseFlips.of(subject, situation).stream()
                .map(flip -> LicenseSentences.flip(flip, row.license()))
                .map(LicenseWords::line)
                .collect(Collectors.toList());
        return changes.isEmpty() ? Stream.of(line(MESSAGES.get("view.changes.none"))) : changes.stream();
    }

    /** The duties as a list to tick off elsewhere. */
    static String checklist(LicenseDetail detail) {
        return detail.sections().stream()
                .filter(section -> section.kind() == Kind.DUTIES)
                .flatMap(section -> section.lines().stream())
                .map(line -> MESSAGES.get("view.tick", line.text()))
                .collect(Collectors.joining("\n", detail.row().model() + "\n", "\n"));
    }

    private static Line line(String text) {
        return new Line(text, "");
    }

    private static List<Link> sources(License license) {
        return Stream.concat(Stream.of(license.provenance().source()), license.provenance().crossChecks().stream())
                .map(LicenseWords::link)
                .toList();
    }

    private static Link link(Source source) {
        return new Link(
                MESSAGES.get("view.source", source.title(), source.asOfText()),
                Optional.of(source.url()).filter(url -> !url.isEmpty()));
    }
}
