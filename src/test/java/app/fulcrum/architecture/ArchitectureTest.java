package app.fulcrum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.architecture.ArchitectureRule.Offence;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

    private static final Pattern STUB = Pattern.compile("(app\\.fulcrum[a-z.]*)\\.Stub\\b");
    private static final Map<Offence, String> OFFENDERS = new HashMap<>();

    private static JavaClasses product;
    private static JavaClasses offenders;

    @BeforeAll
    static void importClasses(@TempDir Path folder) throws IOException {
        product = new ClassFileImporter().importPath(Path.of("target", "classes"));
        offenders = new ClassFileImporter().importPath(compileOffences(folder));
    }

    @Test
    void theRulesSeeTheProduct() {
        assertThat(product).anyMatch(type -> type.getName().equals("app.fulcrum.Launcher"));
    }

    @ParameterizedTest
    @EnumSource
    void theProductKeepsTheRule(ArchitectureRule architecture) {
        architecture.rule().check(product);
    }

    @ParameterizedTest
    @EnumSource
    void theRuleFindsItsOffenders(ArchitectureRule architecture) {
        List<String> violations =
                architecture.rule().evaluate(offenders).getFailureReport().getDetails();

        assertThat(architecture.offences())
                .isNotEmpty()
                .allSatisfy(offence -> assertThat(violations)
                        .as("offence %s", offence)
                        .anyMatch(violation -> violation.contains(OFFENDERS.get(offence))));
    }

    private static Path compileOffences(Path folder) throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (Offence offence : offences()) {
            String name = offence.className() != null ? offence.className() : "Offender" + sources.size();
            OFFENDERS.put(offence, offence.packageName() + "." + name);
            sources.put(
                    offence.packageName() + "." + name,
                    "package %s; public class %s { Object offend() { return %s; } }"
                            .formatted(offence.packageName(), name, offence.expression()));
            STUB.matcher(offence.expression())
                    .results()
                    .forEach(stub ->
                            sources.put(stub.group(), "package %s; public class Stub {}".formatted(stub.group(1))));
        }
        SourceFolder.compile(folder, sources);
        return folder;
    }

    private static List<Offence> offences() {
        List<Offence> all = new ArrayList<>();
        for (ArchitectureRule rule : ArchitectureRule.values()) {
            all.addAll(rule.offences());
        }
        return all;
    }
}
