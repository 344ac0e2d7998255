import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Makes one page of HTML of what is written about the program, for {@code Help > Manual}: it needs no network, no other file
 * and no script. A link between pages becomes one within the page; a link to a file that does not travel with the program
 * keeps its words alone.
 */
class Manual {

    private static final Path SITE = Path.of("src", "site", "markdown");
    private static final Path ICON = Path.of("assets", "icon", "fulcrum.svg");

    /** The order of the contents. Whatever is written later and not named here comes last. */
    private static final Map<String, List<Path>> PARTS = parts();

    private final List<Path> pages = new ArrayList<>();
    private final Map<Path, Node> documents = new LinkedHashMap<>();

    /** Arguments: the page to write, and the version of the program. */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.writeString(target, new Manual().html(arguments[1]));
    }

    private static Map<String, List<Path>> parts() {
        Map<String, List<Path>> parts = new LinkedHashMap<>();
        parts.put("Using it", site("window", "prices", "your-own-data", "handing-over", "command-line", "limits"));
        List<Path> checking = new ArrayList<>(site("formulas", "glossary", "article", "file-format", "privacy"));
        checking.add(Path.of("pricing-data", "README.md"));
        checking.add(Path.of("assets", "licenses", "README.md"));
        parts.put("Checking it", checking);
        parts.put("News", site("changelog"));
        return parts;
    }

    private static List<Path> site(String... names) {
        return Stream.of(names).map(name -> SITE.resolve(name + ".md")).toList();
    }

    private String html(String version) throws IOException {
        Parser parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        PARTS.values().forEach(pages::addAll);
        try (Stream<Path> files = Files.walk(SITE)) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !pages.contains(file) && !file.equals(SITE.resolve("index.md")))
                    .sorted()
                    .forEach(pages::add);
        }
        for (Path page : pages) {
            Node document = parser.parse(Files.readString(page));
            document.accept(new Links(page));
            documents.put(page, document);
        }
        return Files.readString(Path.of("src", "packaging", "manual.html"))
                .replace("@version@", version)
                .replace("@icon@", Files.readString(ICON).replaceFirst("(?s)^.*?<svg", "<svg"))
                .replace("@contents@", contents())
                .replace("@pages@", body());
    }

    private String contents() {
        StringBuilder html = new StringBuilder();
        List<Path> rest = new ArrayList<>(pages);
        PARTS.forEach((part, files) -> {
            rest.removeAll(files);
            html.append(contents(part, files));
        });
        List<Path> decisions = rest.stream()
                .filter(page -> page.startsWith(SITE.resolve("decisions")))
                .toList();
        rest.removeAll(decisions);
        return html.append(contents("Changing it", rest))
                .append(contents("Why it is as it is", decisions))
                .toString();
    }

    private String contents(String part, List<Path> files) {
        StringBuilder html = new StringBuilder("<p>" + part + "</p>\n<ul>\n");
        for (Path page : files) {
            html.append("<li><a href=\"#%s\">%s</a></li>\n".formatted(id(page), escaped(title(documents.get(page)))));
        }
        return html.append("</ul>\n").toString();
    }

    private String body() {
        StringBuilder html = new StringBuilder();
        documents.forEach((page, document) -> {
            HtmlRenderer renderer = HtmlRenderer.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .escapeHtml(true)
                    .attributeProviderFactory(_ -> (node, _, attributes) -> {
                        if (node instanceof Heading heading && heading.getLevel() > 1) {
                            attributes.put("id", id(page) + "-" + slug(words(heading)));
                        }
                    })
                    .build();
            html.append("<section id=\"%s\">\n%s</section>\n".formatted(id(page), renderer.render(document)));
        });
        return html.toString();
    }

    /** What a page is called in links: {@code how-to/add-a-tab.md} is {@code how-to-add-a-tab}. */
    private static String id(Path page) {
        Path within = page.startsWith(SITE) ? SITE.relativize(page) : page;
        return within.toString()
                .replace(".md", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static String title(Node document) {
        return words(document.getFirstChild());
    }

    /** As code hosts make anchors of headings. */
    private static String slug(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private final class Links extends AbstractVisitor {

        private final Path page;

        private Links(Path page) {
            this.page = page;
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            String address = link.getDestination();
            if (address.contains("://")) {
                return;
            }
            int end = address.indexOf('#');
            String file = end < 0 ? address : address.substring(0, end);
            Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
            if (pages.contains(target)) {
                link.setDestination("#" + id(target) + (end < 0 ? "" : "-" + address.substring(end + 1)));
            } else if (target.equals(SITE.resolve("index.md"))) {
                link.setDestination("#contents");
            } else {
                unlink(link);
            }
        }

        @Override
        public void visit(Image image) {
            unlink(image);
        }

        private static void unlink(Node link) {
            Node child = link.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                link.insertBefore(child);
                child = next;
            }
            link.unlink();
        }
    }
}
