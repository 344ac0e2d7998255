package app.fulcrum.controller.outlook;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.outlook.AlternativeOutlook;
import app.fulcrum.model.outlook.Outlook;
import app.fulcrum.model.outlook.OutlookTerms;
import app.fulcrum.model.outlook.Payback;
import app.fulcrum.model.outlook.SampledOutlook;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.simulation.Percentiles;
import app.fulcrum.session.batch.outlook.OutlookAnswer;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.outlook.OutlookSentences;
import app.fulcrum.view.outlook.AmountAxis;
import app.fulcrum.view.outlook.AmountAxis.Mark;
import app.fulcrum.view.outlook.Course;
import app.fulcrum.view.outlook.OverTimePicture;
import app.fulcrum.view.outlook.OverTimePicture.PaidBack;
import app.fulcrum.view.outlook.OverTimeState.Known;
import app.fulcrum.view.style.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * What the tab shows of an answer.
 *
 * @param snapshot what was asked about
 */
record OverTimeWords(Snapshot snapshot, OutlookAnswer answer) {

    private static final Messages MESSAGES = Messages.of("overtime");
    private static final int YEAR = 12;
    private static final int MONTH_MARKS = 5;
    private static final int PAID_MARKS = 5;
    private static final int FEW_MARKS = 2;

    Outlook outlook() {
        return answer.outlook();
    }

    OutlookTerms terms() {
        return outlook().terms();
    }

    private Alternatives alternatives() {
        return snapshot.scenario().alternatives();
    }

    AlternativeNames names() {
        return new AlternativeNames(alternatives());
    }

    MoneyFigures money() {
        return snapshot.scenario().currency().map(MoneyFigures::in).orElse(MoneyFigures.USD);
    }

    OutlookSentences sentences() {
        return new OutlookSentences(money(), names());
    }

    Look look(AlternativeId id) {
        return Look.of(alternatives(), alternatives().placeOf(id));
    }

    /** Those that are compared, and what they are held against. */
    List<AlternativeOutlook> shown() {
        return outlook().byPlace().stream()
                .filter(one -> alternatives().get(one.id()).isCompared()
                        || one.id().equals(outlook().incumbent()))
                .toList();
    }

    /** How the best one stands to what is in use. */
    Optional<Payback> bestPayback() {
        return answer.best().map(outlook()::payback);
    }

    Optional<Percentiles> paidBackIn() {
        return answer.best()
                .flatMap(best -> answer.sampled().map(all -> all.of(best).paidBackIn()));
    }

    Known known() {
        return new Known(picture(), new PaybackWords(this).facts(), new YearWords(this).lines());
    }

    private OverTimePicture picture() {
        List<Course> courses = shown().stream().map(this::course).toList();
        EventWords events = new EventWords(this);
        return new OverTimePicture(
                terms().months(),
                monthMarks(),
                paidAxis(courses),
                axis(courses.stream().map(Course::costUsd).toList(), FEW_MARKS),
                gpuAxis(courses),
                courses,
                bestPayback().map(this::paidBack),
                events.known(),
                events.turns(),
                new ReadWords(this).months(events),
                description());
    }

    private Course course(AlternativeOutlook one) {
        List<Double> paid = new ArrayList<>();
        double sum = 0;
        for (var month : one.months()) {
            sum += month.cashUsd();
            paid.add(sum);
        }
        Optional<SampledOutlook.OfOne> sampled = answer.sampled().map(all -> all.of(one.id()));
        return new Course(
                look(one.id()),
                names().title(one.id()),
                snapshot.projection().of(one.id()).participation() == Participation.RULED_OUT,
                paid,
                band(sampled, one, Bound.LOW),
                band(sampled, one, Bound.HIGH),
                one.months().stream().map(month -> month.costUsd()).toList(),
                one.months().stream().map(month -> month.gpus()).toList(),
                last(one),
                one.end().isPresent() ? sentences().end(one) : "");
    }

    private enum Bound {
        LOW,
        HIGH
    }

    /** As long as the alternative has a cost at base values, and so many samples have one. */
    private static List<Double> band(Optional<SampledOutlook.OfOne> sampled, AlternativeOutlook one, Bound bound) {
        return sampled.map(SampledOutlook.OfOne::cumulativeUsd)
                .map(all -> all.subList(0, one.lasts()).stream()
                        .takeWhile(month -> Double.isFinite(month.p10()))
                        .map(month -> bound == Bound.LOW ? month.p10() : month.p90())
                        .toList())
                .orElse(List.of());
    }

    private Course.Last last(AlternativeOutlook one) {
        if (one.months().isEmpty()) {
            return new Course.Last("", "", "");
        }
        var month = one.months().getLast();
        boolean hasGpus = one.months().stream().anyMatch(each -> each.gpus() > 0);
        return new Course.Last(
                MESSAGES.get(
                        "leaves",
                        names().title(one.id()),
                        money().compact(one.cashUsd(one.lasts())),
                        Figures.exact((double) one.lasts())),
                money().compact(month.costUsd()),
                hasGpus ? MESSAGES.get("gpus.last", Figures.exact((double) month.gpus())) : "");
    }

    /** Far enough for where it is paid back, whatever leaves it. */
    private AmountAxis paidAxis(List<Course> courses) {
        List<Double> ends = courses.stream()
                .filter(course -> !course.paidUsd().isEmpty())
                .map(course -> course.paidUsd().stream().max(Double::compare).orElseThrow())
                .toList();
        double back = bestPayback().map(payback -> paidBack(payback).usd()).orElse(0.0);
        double least = courses.stream()
                .flatMap(course -> course.paidUsd().stream())
                .mapToDouble(usd -> usd)
                .min()
                .orElse(0);
        return AmountAxes.of(
                least, Math.max(AmountAxes.frame(ends), back), PAID_MARKS, money().unitsPerUsd(), money()::compact);
    }

    private AmountAxis axis(List<List<Double>> lines, int marks) {
        List<Double> ends = lines.stream()
                .filter(line -> !line.isEmpty())
                .map(line -> line.stream().max(Double::compare).orElseThrow())
                .toList();
        return AmountAxes.of(0, AmountAxes.frame(ends), marks, money().unitsPerUsd(), money()::compact);
    }

    private static Optional<AmountAxis> gpuAxis(List<Course> courses) {
        double most = courses.stream()
                .flatMap(course -> course.gpus().stream())
                .mapToDouble(gpus -> gpus)
                .max()
                .orElse(0);
        return most == 0
                ? Optional.empty()
                : Optional.of(AmountAxes.of(0, most, FEW_MARKS, 1, count -> Figures.plain(count)));
    }

    private PaidBack paidBack(Payback payback) {
        AlternativeId best = answer.best().orElseThrow();
        int month = payback.paidBackIn().orElseThrow();
        AlternativeOutlook one = outlook().of(best);
        double resale = month == one.lasts() ? one.resaleUsd() : 0;
        return new PaidBack(
                month,
                paidBackIn().map(Percentiles::p10).orElse((double) month),
                paidBackIn().map(Percentiles::p90).orElse((double) month),
                one.cashUsd(month) + resale,
                MESSAGES.get(
                        payback.stays() ? "caption.stays" : "caption",
                        sentences().paidBackIn(payback, paidBackIn())));
    }

    /** Days at the beginning, and at the ends of years; months between them. */
    private List<Mark> monthMarks() {
        int months = terms().months();
        int every = DoubleStream.of(1, 2, 3, 6, YEAR)
                .mapToInt(step -> (int) step)
                .filter(step -> months / step <= MONTH_MARKS)
                .findFirst()
                .orElse(YEAR);
        List<Mark> marks = new ArrayList<>();
        for (int month = 0; month <= months; month += every) {
            String name = month % YEAR == 0
                    ? terms().day(month + 1).toString()
                    : MESSAGES.get("month", Figures.exact((double) month));
            marks.add(new Mark(month, name));
        }
        return marks;
    }

    private String description() {
        String totals = shown().stream()
                .filter(one -> one.lasts() > 0)
                .map(one -> last(one).paid())
                .collect(Collectors.joining("; "));
        return MESSAGES.get("description", sentences().best(outlook(), answer.best(), answer.sampled()), totals);
    }
}
