package app.fulcrum.session.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files opened or saved last: pinned ones first, then the most recent. */
public record RecentFiles(List<RecentFile> files) {

    /** Most entries kept. Pinned ones are the last to go. */
    public static final int MOST = 10;

    public static final RecentFiles NONE = new RecentFiles(List.of());

    public RecentFiles {
        files = Stream.concat(
                        files.stream().filter(RecentFile::pinned),
                        files.stream().filter(file -> !file.pinned()))
                .limit(MOST)
                .toList();
    }

    /** The list with this file as the most recent. */
    public RecentFiles opened(Path file) {
        Path path = named(file);
        boolean pinned =
                files.stream().anyMatch(known -> known.pinned() && known.path().equals(path));
        List<RecentFile> newest = new ArrayList<>();
        newest.add(new RecentFile(path, pinned));
        newest.addAll(without(path).files);
        return new RecentFiles(newest);
    }

    /**
     * The path by which a file is listed: absolute, without needless {@code .}. One with {@code ..} stays as it is: after
     * a link to a folder that leads elsewhere than to the folder named before it.
     */
    public static Path named(Path file) {
        Path absolute = file.toAbsolutePath();
        boolean goesUp = StreamSupport.stream(absolute.spliterator(), false)
                .anyMatch(part -> part.toString().equals(".."));
        return goesUp ? absolute : absolute.normalize();
    }

    public RecentFiles without(Path path) {
        return new RecentFiles(
                files.stream().filter(file -> !file.path().equals(path)).toList());
    }

    public RecentFiles withPinned(Path path, boolean pinned) {
        UnaryOperator<RecentFile> pin = file -> file.path().equals(path) ? new RecentFile(path, pinned) : file;
        return new RecentFiles(files.stream().map(pin).toList());
    }

    /** Only the pinned ones. */
    public RecentFiles cleared() {
        return new RecentFiles(files.stream().filter(RecentFile::pinned).toList());
    }
}
