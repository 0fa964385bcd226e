package course.cli.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a file of the checkout stands in the site. The site mirrors the checkout's folders, so
 * relative links stay as they are but for their endings.
 *
 * @param home the checkout
 */
record SiteMap(Path home) {

    /** The page of a file, relative to the site's root; none when the site does not have it. */
    Optional<String> page(Path file) {
        String path = home.relativize(file).toString().replace('\\', '/');
        if (Files.isDirectory(file)) {
            return Optional.of("index.html#" + path.replaceAll("/.*", ""));
        }
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (path.matches("(notebooks|exercises)/[^/]+\\.ipynb")) {
            return Optional.of(path.replace(".ipynb", ".html"));
        }
        if (path.matches("docs/[^/]+\\.md")) {
            return Optional.of(path.replace(".md", ".html"));
        }
        if (path.matches("jbang-scripts/[^/]+\\.java")) {
            return Optional.of(path + ".html");
        }
        return path.equals("README.md") ? Optional.of("index.html") : Optional.empty();
    }

    /**
     * What a link on one page becomes.
     *
     * @param from the file whose page holds the link
     * @return none when the site has no such page, so the text stands without a link
     */
    Optional<String> link(Path from, String destination) {
        if (destination.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*")) {
            return Optional.of(destination);
        }
        String[] parts = destination.split("#", 2);
        String fragment = parts.length == 2 ? "#" + anchor(decoded(parts[1])) : "";
        if (parts[0].isEmpty()) {
            return Optional.of(fragment);
        }
        Path target = from.resolveSibling(decoded(parts[0])).normalize();
        String up = "../".repeat(home.relativize(from).getNameCount() - 1);
        return page(target).map(page -> up + page + (page.contains("#") ? "" : fragment));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The id of a heading; JupyterLab's and GitHub's spelling of it give the same. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
