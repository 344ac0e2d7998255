package app.fulcrum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every method, constructor and field that more than one class can see is used by the product itself; what is used by tests
 * alone, or by members that are dead themselves, is dead.
 *
 * <p>Not looked at: members that answer to somebody outside (overriding methods, options of commands, {@code main}), the
 * accessors of a record, whose components are its value, constants that the compiler copies to where they are used, and
 * private members, which the compiler looks at.
 */
class DeadMembersTest {

    /** Members that only tests use, by the start of their names, and why they stay. */
    private static final Map<String, String> KEPT = kept();

    private static Set<String> dead;

    @BeforeAll
    static void lookAtTheProduct() {
        dead = dead(new ClassFileImporter().importPath(Path.of("target", "classes")));
    }

    @Test
    void whatTheProductHasItUses() {
        assertThat(dead)
                .filteredOn(name -> KEPT.keySet().stream().noneMatch(name::startsWith))
                .isEmpty();
    }

    /** Else the list would outlive its reasons. */
    @Test
    void whatIsKeptIsStillThereAndStillUnused() {
        assertThat(KEPT.keySet())
                .filteredOn(start -> dead.stream().noneMatch(name -> name.startsWith(start)))
                .isEmpty();
    }

    @Test
    void deadMembersAreFound(@TempDir Path folder) {
        SourceFolder.compile(folder, Map.of("app.fulcrum.Launcher", """
            package app.fulcrum;
            public class Launcher {
                enum Kind { USED, UNUSED }
                record Pair(int first, int second) {
                    int sum() { return first + second; }
                    int product() { return first * second; }
                }
                public static void main(String[] args) { Runnable run = () -> new Pair(1, 2).sum(); run.run(); System.out.print(Kind.USED); }
                private Launcher() {}
                void alone() { again(); }
                void again() { alone(); }
            }
            """));

        assertThat(dead(new ClassFileImporter().importPath(folder)))
                .containsExactly(
                        "app.fulcrum.Launcher$Kind.UNUSED",
                        "app.fulcrum.Launcher$Pair.product()",
                        "app.fulcrum.Launcher.again()",
                        "app.fulcrum.Launcher.alone()");
    }

    private static Set<String> dead(JavaClasses classes) {
        Map<JavaMember, Set<JavaMember>> used = used(classes);
        List<JavaMember> members =
                classes.stream().flatMap(type -> type.getMembers().stream()).toList();
        Deque<JavaMember> waiting = new ArrayDeque<>();
        members.stream().filter(member -> !mustBeUsed(member)).forEach(waiting::add);
        classes.forEach(type -> type.getStaticInitializer().ifPresent(waiting::add));
        Set<JavaMember> alive = new HashSet<>(waiting);
        while (!waiting.isEmpty()) {
            used.getOrDefault(waiting.remove(), Set.of()).stream()
                    .filter(alive::add)
                    .forEach(waiting::add);
        }
        return members.stream()
                .filter(member -> !alive.contains(member))
                .map(JavaMember::getFullName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What each member reads, calls or refers to; an enum's own making of its constants does not count. */
    private static Map<JavaMember, Set<JavaMember>> used(JavaClasses classes) {
        Map<JavaMember, Set<JavaMember>> used = new HashMap<>();
        for (JavaClass type : classes) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                JavaMember user = access.getOrigin();
                access.getTarget()
                        .resolveMember()
                        .map(JavaMember.class::cast)
                        .filter(member -> !makesConstants(user, member))
                        .ifPresent(member -> used.computeIfAbsent(user, _ -> new LinkedHashSet<>())
                                .add(member));
            }
        }
        return used;
    }

    private static boolean makesConstants(JavaMember user, JavaMember used) {
        return used.getOwner().isEnum()
                && user.getOwner().equals(used.getOwner())
                && (user.getName().equals("<clinit>") || user.getName().startsWith("$"));
    }

    private static boolean mustBeUsed(JavaMember member) {
        Set<JavaModifier> modifiers = member.getModifiers();
        boolean isOurs = !modifiers.contains(JavaModifier.PRIVATE)
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !modifiers.contains(JavaModifier.BRIDGE)
                && !member.getName().equals("<clinit>")
                && !member.getOwner().isAnonymousClass();
        return isOurs
                && switch (member) {
                    case JavaMethod method -> !isFromOutside(method) && !isOfEveryEnum(method) && !isComponent(method);
                    case JavaField field -> !isCopied(field) && !isChosenByName(field);
                    default -> !member.getOwner().isAssignableTo("javafx.application.Application");
                };
    }

    private static boolean isFromOutside(JavaMethod method) {
        boolean isMain =
                method.getName().equals("main") && method.getModifiers().contains(JavaModifier.STATIC);
        boolean isOption = method.getAnnotations().stream()
                .anyMatch(note -> note.getRawType().getPackageName().startsWith("picocli"));
        return isMain || isOption || overrides(method);
    }

    private static boolean overrides(JavaMethod method) {
        return Stream.concat(
                        method.getOwner().getAllRawInterfaces().stream(),
                        method.getOwner().getAllRawSuperclasses().stream())
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(other -> other.getName().equals(method.getName())
                        && other.getRawParameterTypes().size()
                                == method.getRawParameterTypes().size());
    }

    private static boolean isOfEveryEnum(JavaMethod method) {
        return method.getOwner().isEnum() && Set.of("values", "valueOf").contains(method.getName());
    }

    private static boolean isComponent(JavaMethod method) {
        return method.getOwner().isRecord()
                && method.getRawParameterTypes().isEmpty()
                && method.getOwner().tryGetField(method.getName()).isPresent();
    }

    /** Where such a constant is used, its value stands and not its name. */
    private static boolean isCopied(JavaField field) {
        return field.getModifiers().contains(JavaModifier.STATIC)
                && (field.getRawType().isPrimitive() || field.getRawType().isEquivalentTo(String.class));
    }

    /** Constants that somebody asks for in a row or by their names. */
    private static boolean isChosenByName(JavaField field) {
        JavaClass owner = field.getOwner();
        return owner.isEnum()
                && (owner.getCodeUnits().stream()
                                .filter(unit -> Set.of("values", "valueOf").contains(unit.getName()))
                                .anyMatch(unit -> !unit.getAccessesToSelf().isEmpty())
                        || owner.getDirectDependenciesToSelf().stream()
                                .map(Dependency::getOriginClass)
                                .distinct()
                                .flatMap(user -> user.getReferencedClassObjects().stream())
                                .anyMatch(named -> named.getRawType().equals(owner)));
    }

    private static Map<String, String> kept() {
        Map<String, String> kept = new TreeMap<>();
        List.of(
                        "controller.Projections.count()",
                        "view.chart.ChartPane.redraws()",
                        "view.chart.ChartPane.updates()",
                        "view.chart.plot.CostChart.drawings()",
                        "view.chart.plot.CostPlot.drawings()",
                        "controller.inputs.InputsController.sections()",
                        "view.number.LineField.hint()",
                        "view.chart.ChartPane.tip()",
                        "view.chart.MarkTips.words()",
                        "view.chart.layout.TextBlock.lines()",
                        "session.ScenarioSession.isDirty()",
                        "session.preset.Presets.find(")
                .forEach(name -> kept.put(
                        "app.fulcrum." + name, "tests look through it at what is drawn or worked out how often"));
        List.of("controller.task.Tasks.inline()")
                .forEach(name -> kept.put("app.fulcrum." + name, "tests put something else in its place"));
        List.of(
                        "model.capacity.Load.averageRequestsPerSecond()",
                        "model.capacity.Load.peakRequestsPerSecond()",
                        "model.capacity.Sizing.usedShare(",
                        "view.chart.layout.Trace.covered(",
                        "model.gate.Gates.isFlagged(",
                        "model.license.LicenseEvaluator.evaluate(",
                        "model.scorecard.AxisScore.known()",
                        "model.problem.ProblemCode.slots()",
                        "model.advice.Decision.of(",
                        "model.whatif.VerdictFlips.of(app.fulcrum.model.verdict.DecisionInput, java.util.List)",
                        "model.deployment.KvCache.bytesPerToken(")
                .forEach(name ->
                        kept.put("app.fulcrum." + name, "a law or a worked example of the books is held against it"));
        List.of(
                        "model.capacity.LatencyLimits.perOutputToken(",
                        "model.capacity.LayoutQuery.measured(",
                        "model.capacity.LayoutQuery.withLimits(",
                        "model.catalog.PriceBook.figureOf(",
                        "model.cost.TokenFactors.discounts(",
                        "model.provenance.AgeLimits.of(",
                        "model.resolution.Values.of(",
                        "model.scenario.Alternative.standard(",
                        "model.scenario.Alternatives.of(",
                        "model.scenario.Question.ofPath(",
                        "model.scorecard.Breakeven.from(",
                        "model.verdict.DecisionInput.scorecard()",
                        "model.verdict.DecisionInput.withSituation(",
                        "view.bar.StackedBar.build(",
                        "view.chart.ChartView.build(",
                        "view.style.Style.CHART_VIEW",
                        "view.chart.data.ChartModel.withToday(",
                        "view.control.Callout.build(")
                .forEach(name -> kept.put("app.fulcrum." + name, "a shorter way to a value for tests"));
        List.of("model.traffic.LoadProfile.load(")
                .forEach(name ->
                        kept.put("app.fulcrum." + name, "a law of made days is held against days of any shape"));
        List.of("model.explain.", "model.formula.Subject$")
                .forEach(name -> kept.put(
                        "app.fulcrum." + name,
                        "every figure has a tree, held against it by a law, though no view opens it yet"));
        return kept;
    }
}
