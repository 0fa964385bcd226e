package course.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@DisplayName("A plot")
class PlotTest {

    @Test
    @DisplayName("of lines says its numbers in words and draws a line a series")
    void lines() {
        Map<Integer, Double> measured = new LinkedHashMap<>();
        measured.put(1, 1.0);
        measured.put(2, 1.9);
        var plot =
                Plot.lines("Speed-up", "threads", "times as fast")
                        .series("ideal", new double[] {1, 2}, new double[] {1, 2})
                        .series("measured", measured);
        assertThat(plot.text())
                .isEqualTo(
                        """
                        Speed-up (times as fast against threads)
                        ideal: 1 → 1, 2 → 2
                        measured: 1 → 1, 2 → 1.9\
                        """);
        Element root = Xml.parse(plot.svg()).getDocumentElement();
        assertThat(root.getElementsByTagName("polyline").getLength()).isEqualTo(2);
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).contains("1.9");
        assertThat(plot.svg()).contains(">threads<", ">times as fast<").doesNotContain(">1.2<");
    }

    @Test
    @DisplayName("of bars draws lengths in proportion, from zero")
    void bars() {
        var plot = Plot.bars("Who came first", "runs").bar("one", 60).bar("two", 30);
        Element root = Xml.parse(plot.svg()).getDocumentElement();
        double one = width(root, 1);
        assertThat(one).isEqualTo(2 * width(root, 2), org.assertj.core.api.Assertions.within(0.2));
        assertThat(plot.text()).contains("one         60 " + "#".repeat(40));
    }

    @Test
    @DisplayName("of nothing, of one point and of zeros is still a picture")
    void edges() {
        assertThat(Plot.bars("none").svg()).contains("Nothing was measured.");
        assertThat(Plot.lines("none", "x", "y").text()).contains("Nothing was measured.");
        for (double value : new double[] {0, 1e-9, 1e12, 42}) {
            var bar = Plot.bars("b", "s").bar("only", value);
            var line =
                    Plot.lines("l", "x", "y")
                            .series("p", new double[] {value}, new double[] {value});
            assertThat(Xml.parse(bar.svg()) != null && Xml.parse(line.svg()) != null).isTrue();
            assertThat(bar.svg() + line.svg()).doesNotContain("NaN", "Infinity");
        }
    }

    @Test
    @DisplayName("escapes what its names hold, and cuts long names")
    void escapes() {
        var plot = Plot.bars("<a> & \"b\"", "<s>").bar("<i>&" + "x".repeat(200), 1);
        assertThat(Xml.parse(plot.svg())).isNotNull();
        assertThat(plot.svg()).contains("&lt;a&gt; &amp; &quot;b&quot;", "…");
    }

    @Test
    @DisplayName("refuses what cannot be drawn, and says why")
    void refuses() {
        var lines = Plot.lines("l", "x", "y");
        var bars = Plot.bars("b");
        double[] two = {1, 2};
        assertThatThrownBy(() -> lines.series("s", two, new double[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 x and 1 y");
        assertThatThrownBy(() -> lines.series("s", two, new double[] {1, Double.NaN}))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> bars.bar("b", -1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> bars.series("s", two, two))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> lines.bar("b", 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("has round numbers on its axes that enclose the data")
    void axes() {
        assertThat(Axis.over(0, 61, 5)).isEqualTo(new Axis(0, 80, 20));
        assertThat(Axis.over(0, 0.3, 5).ticks()).hasSize(4);
        assertThat(Axis.over(0, 0.3, 5).label(0.30000000000000004)).isEqualTo("0.3");
        assertThat(Axis.over(5, 5, 5).low()).isLessThan(5);
        assertThat(PlotText.value(0.001234)).isEqualTo("0.00123");
        assertThat(PlotText.value(1234567)).isEqualTo("1,234,567");
        assertThat(PlotText.value(12.3456)).isEqualTo("12.3");
    }

    private static double width(Element root, int rect) {
        Element bar = (Element) root.getElementsByTagName("rect").item(rect);
        return Double.parseDouble(bar.getAttribute("width"));
    }
}
