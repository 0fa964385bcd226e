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
 * say nothing against the answer.
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
        boolean open = Verdicts.css(attempt.verdict()).equals("open");
        long failed = tests.isEmpty() ? (open ? 0 : 1) : count(tests, "FAILED");
        long skipped =
                tests.isEmpty()
                        ? (open ? 1 : 0)
                        : count(tests, "UNDECIDED") + count(tests, "NOT_JUDGED");
        attribute("tests", Integer.toString(Math.max(1, tests.size())));
        attribute("failures", Long.toString(failed));
        attribute("errors", "0");
        attribute("skipped", Long.toString(skipped));
        attribute("timestamp", attempt.submitted().toString());
        if (tests.isEmpty()) {
            test(
                    attempt,
                    attempt.kind(),
                    open ? attempt.verdict() : "FAILED",
                    attempt.kind(),
                    attempt.feedback());
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

    private static long count(List<JsonNode> tests, String verdict) {
        return tests.stream().filter(test -> test.path("verdict").asText().equals(verdict)).count();
    }

    private void test(Attempt attempt, String name, String verdict, String kind, String message)
            throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", attempt.student() + "." + attempt.exercise());
        attribute("name", name);
        if (!verdict.equals("PASSED")) {
            xml.writeStartElement(verdict.equals("FAILED") ? "failure" : "skipped");
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
