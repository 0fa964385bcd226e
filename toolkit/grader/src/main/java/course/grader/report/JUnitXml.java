package course.grader.report;

import com.fasterxml.jackson.databind.JsonNode;
import course.grader.Mark;
import course.grader.ReportCard;
import course.grader.book.Attempt;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * All marks as JUnit XML, one suite for each student and exercise, for CI systems; as Jenkins's
 * xUnit plug-in describes it in {@code junit-10.xsd}. Undecided and not judged are "skipped": they
 * say nothing against the answer. What could not be read is an "error", for no test of it failed.
 */
final class JUnitXml implements AutoCloseable {

    private final Writer out;
    private final XMLStreamWriter xml;

    JUnitXml(Path folder) throws IOException {
        out = Files.newBufferedWriter(folder.resolve("junit.xml"));
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void add(ReportCard card) throws IOException {
        try {
            for (Mark mark : card.marks().values()) {
                suite(mark.attempt());
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void suite(Attempt attempt) throws XMLStreamException {
        List<JsonNode> tests = Verdicts.tests(attempt);
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attribute("name", attempt.student() + " " + attempt.exercise());
        List<String> verdicts =
                tests.isEmpty()
                        ? List.of(attempt.verdict())
                        : tests.stream().map(test -> test.path("verdict").asText()).toList();
        attribute("tests", Integer.toString(verdicts.size()));
        attribute("failures", count(verdicts, "failure"));
        attribute("errors", count(verdicts, "error"));
        attribute("skipped", count(verdicts, "skipped"));
        attribute("timestamp", attempt.submitted().toString());
        if (tests.isEmpty()) {
            test(attempt, attempt.kind(), attempt.verdict(), attempt.kind(), attempt.feedback());
        }
        for (JsonNode test : tests) {
            test(
                    attempt,
                    test.path("promise").asText(),
                    test.path("verdict").asText(),
                    test.path("kind").asText(),
                    test.path("message").asText());
        }
        xml.writeEndElement();
    }

    private static String count(List<String> verdicts, String element) {
        return Long.toString(
                verdicts.stream().filter(verdict -> element.equals(element(verdict))).count());
    }

    /** Nothing for what passed. */
    private static String element(String verdict) {
        return switch (verdict) {
            case "PASSED" -> "";
            case "FAILED" -> "failure";
            case Attempt.UNREADABLE -> "error";
            default -> "skipped";
        };
    }

    private void test(Attempt attempt, String name, String verdict, String kind, String message)
            throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", attempt.student() + "." + attempt.exercise());
        attribute("name", name);
        if (!verdict.equals("PASSED")) {
            xml.writeStartElement(element(verdict));
            // A reader turns line ends in an attribute into spaces, those in a text not.
            attribute("message", message.strip().lines().findFirst().orElse(""));
            attribute("type", kind);
            xml.writeCharacters(legal(message));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    /** XML knows no control characters, not even escaped. */
    static String legal(String value) {
        return value.replaceAll(
                "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "?");
    }

    @Override
    public void close() throws IOException {
        try (out) {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
