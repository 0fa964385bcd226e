package course.judge;

import course.judge.Answer.Part;
import course.judge.source.CompilableText;
import course.judge.source.Snippet;
import course.judge.source.Snippet.Kind;
import course.judge.source.Snippets;
import course.notebook.ForeignNotebook;
import course.notebook.NotebookException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads answers out of files; see {@link Answer#handedIn}. */
final class AnswerReader {

    /** Far more than an answer; what is longer would only hold the compiler up. */
    private static final int LONGEST = 300_000;

    private AnswerReader() {}

    static Answer read(Assignment assignment, List<AnswerFile> files) throws IOException {
        List<AnswerFile> notebooks = new ArrayList<>();
        for (AnswerFile file : files) {
            if (holdsNotebook(file)) {
                notebooks.add(file);
            }
        }
        if (!notebooks.isEmpty() && files.size() > 1) {
            throw new BadInput(
                    "A notebook ("
                            + notebooks.getFirst().name()
                            + ") and other files were handed in as one answer. Hand in the notebook"
                            + " alone, or .java files alone.");
        }
        Answer answer =
                notebooks.isEmpty() ? ofJava(files) : ofNotebook(assignment, notebooks.getFirst());
        int length = answer.parts().stream().mapToInt(part -> part.source().length()).sum();
        if (length > LONGEST) {
            throw tooLong(length);
        }
        return answer;
    }

    private static BadInput tooLong(int length) {
        return new BadInput(
                "The answer has "
                        + length
                        + " characters; more than "
                        + LONGEST
                        + " are not judged. Leave out what the exercise does not ask for.");
    }

    /** The file itself, or the texts of Java in the folder. */
    static List<AnswerFile> filesAt(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(AnswerFile.of(place));
        }
        try (Stream<Path> files = Files.list(place)) {
            List<AnswerFile> found =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .map(AnswerFile::of)
                            .toList();
            if (found.isEmpty()) {
                throw new BadInput(
                        place
                                + ": there is no .java file in this folder. Name a notebook, a"
                                + " .java file, or a folder of .java files.");
            }
            return found;
        }
    }

    /** By its first character: no text of Java begins with a brace. */
    private static boolean holdsNotebook(AnswerFile file) throws IOException {
        boolean called = file.name().toLowerCase(java.util.Locale.ROOT).contains(".ipynb");
        try {
            int first = file.read(AnswerReader::firstCharacter);
            if (first < 0) {
                throw new BadInput(
                        file.name()
                                + ": the file is empty. Save your answer and hand it in again.");
            }
            return first == '{' || called;
        } catch (CharacterCodingException e) {
            throw notUtf8(file);
        }
    }

    private static int firstCharacter(Reader text) throws IOException {
        int next;
        do {
            next = text.read();
        } while (next >= 0 && Character.isWhitespace(next));
        return next;
    }

    private static BadInput notUtf8(AnswerFile file) {
        return new BadInput(
                file.name()
                        + ": it is not UTF-8 text. Open it in JupyterLab (or an editor), save it as"
                        + " UTF-8 and hand it in again.");
    }

    private static Answer ofNotebook(Assignment assignment, AnswerFile file) throws IOException {
        Answer given = Answer.read(assignment.notebook());
        try {
            ForeignNotebook notebook =
                    file.read(text -> ForeignNotebook.read(Path.of(file.name()), text));
            return new NotebookAnswer(notebook, Snippets.of(given.source())).answer();
        } catch (NotebookException e) {
            throw new BadInput(e.getMessage(), e);
        } catch (CharacterCodingException e) {
            throw notUtf8(file);
        }
    }

    static Answer ofCell(String source) {
        Snippets snippets = Snippets.of(source);
        Part part =
                new Part(
                        Answer.YOUR_CELL,
                        source,
                        Answer.CELL_IMPORTS + new CompilableText(snippets).code());
        return new Answer(List.of(part), List.of(), outside(Map.of(Answer.YOUR_CELL, snippets)));
    }

    /** The text of a class without the modifiers that only a file of its own could have. */
    static String compilable(String source) {
        return new CompilableText(Snippets.of(source)).code();
    }

    static List<String> tokens(String source) {
        return Snippets.of(source).all().stream().flatMap(each -> each.tokens().stream()).toList();
    }

    /** The texts of Java that are one answer, without the packages that they say they are in. */
    static Answer ofJava(List<AnswerFile> files) throws IOException {
        Map<String, Snippets> texts = new TreeMap<>();
        for (AnswerFile file : files) {
            texts.put(file.name(), Snippets.of(text(file)));
        }
        Set<String> packages =
                snippets(texts)
                        .filter(each -> each.kind() == Kind.PACKAGE)
                        .map(Snippet::name)
                        .collect(Collectors.toSet());
        Set<List<String>> seen = new HashSet<>();
        List<Part> parts = new ArrayList<>();
        texts.forEach((name, text) -> {
            var code =
                    new CompilableText(text)
                            .without(each ->
                                    each.kind() == Kind.IMPORT && isIn(packages, each.name())
                                            || each.kind() == Kind.TYPE
                                                    && !seen.add(each.tokens()));
            if (files.size() == 1 || code.declaresSomething()) {
                parts.add(new Part(name, text.text(), Answer.CELL_IMPORTS + code.code()));
            }
        });
        if (parts.isEmpty() || snippets(texts).noneMatch(each -> !each.declares().isEmpty())) {
            throw new BadInput(
                    String.join(", ", texts.keySet())
                            + ": there is no class in it, so no answer. Hand in the notebook, or a"
                            + " .java file with the classes of the exercise.");
        }
        return new Answer(parts, List.of(), outside(texts));
    }

    private static boolean isIn(Set<String> packages, String imported) {
        int dot = imported.lastIndexOf('.');
        return dot > 0 && packages.contains(imported.substring(0, dot));
    }

    private static Stream<Snippet> snippets(Map<String, Snippets> texts) {
        return texts.values().stream().flatMap(each -> each.all().stream());
    }

    private static String text(AnswerFile file) throws IOException {
        try {
            return file.read(AnswerReader::whole).replace("\r\n", "\n").replace('\r', '\n');
        } catch (CharacterCodingException e) {
            throw notUtf8(file);
        }
    }

    private static String whole(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] block = new char[8192];
        int read;
        while ((read = reader.read(block)) >= 0) {
            text.append(block, 0, read);
            if (text.length() > LONGEST) {
                throw tooLong(text.length());
            }
        }
        return text.toString();
    }

    /** What stands outside of any class, by name. */
    static Map<String, String> outside(Map<String, Snippets> texts) {
        Map<String, String> outside = new TreeMap<>();
        texts.forEach((place, text) -> {
            for (Snippet each : text.all()) {
                boolean named = each.kind() == Kind.METHOD || each.kind() == Kind.STATEMENT;
                if (named && !each.name().isEmpty()) {
                    outside.putIfAbsent(each.name(), place + ", line " + text.lineOf(each));
                }
            }
        });
        return outside;
    }
}
