package app.fulcrum.storage.ingestion;

import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.model.usage.ReadRows;
import app.fulcrum.model.usage.Usage;
import app.fulcrum.session.ingestion.IngestedFile;
import app.fulcrum.session.ingestion.IngestedFile.Content;
import app.fulcrum.storage.file.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Several records of use as one. */
final class JoinedUsage {

    private static final String AND = " + ";

    /** More names are not listed: they all stand in the hash. */
    private static final int MOST_NAMES = 3;

    private JoinedUsage() {}

    /** @param used files that hold records of use, at least one */
    static IngestedFile of(List<IngestedFile> used) {
        Optional<Usage> usage = Optional.empty();
        ReadRows rows = ReadRows.NONE;
        for (IngestedFile file : used) {
            if (file.content() instanceof Content.Used(Usage more, ReadRows read)) {
                usage = Optional.of(usage.map(before -> before.plus(more)).orElse(more));
                rows = rows.plus(read);
            }
        }
        String formats =
                used.stream().map(IngestedFile::format).distinct().sorted().collect(Collectors.joining(AND));
        return new IngestedFile(
                file(used.stream().map(IngestedFile::file).toList()),
                formats,
                new Content.Used(usage.orElseThrow(), rows));
    }

    /**
     * What stands for all of them: their names, the last of their days, and the hash of their hashes, a line each in the order of
     * the alphabet. It is the same in whatever order they were named.
     */
    private static ImportedFile file(List<ImportedFile> files) {
        List<String> names = files.stream().map(ImportedFile::name).sorted().toList();
        String named = names.stream().limit(MOST_NAMES).collect(Collectors.joining(AND));
        String hashes = files.stream()
                .map(ImportedFile::sha256)
                .sorted()
                .map(hash -> hash + "\n")
                .collect(Collectors.joining());
        return new ImportedFile(
                names.size() <= MOST_NAMES ? named : named + " … (" + names.size() + ")",
                files.stream()
                        .map(ImportedFile::date)
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDate.EPOCH),
                Sha256.of(hashes.getBytes(StandardCharsets.US_ASCII)));
    }
}
