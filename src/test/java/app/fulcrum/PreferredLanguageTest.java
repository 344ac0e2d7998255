package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fulcrum.storage.settings.AppFolders;
import app.fulcrum.text.Messages;
import app.fulcrum.text.language.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A preference that is not the language of the system; a JVM of its own, since a run speaks one language. */
@Tag("language")
class PreferredLanguageTest {

    @Test
    void whatIsPreferredIsSpokenFromTheStartAndToTheEnd(@TempDir Path folder) throws Exception {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("settings.json"), "{\"language\": \"german\"}");

        LanguageAtStart.settle(new CompositionRoot(new AppFolders(config, folder.resolve("state"))));

        assertThat(Language.ofSystem()).isEqualTo(Language.ENGLISH);
        assertThat(Language.current()).isEqualTo(Language.GERMAN);
        assertThat(Language.current().numbers()).isEqualTo(Locale.GERMANY);
        assertThat(Messages.of("preferences").get("language")).isEqualTo("Sprache");
        assertThat(Locale.getDefault(Locale.Category.DISPLAY)).isEqualTo(Locale.GERMANY);
        assertThatThrownBy(() -> Language.choose(Language.ENGLISH)).isInstanceOf(IllegalStateException.class);
    }
}
