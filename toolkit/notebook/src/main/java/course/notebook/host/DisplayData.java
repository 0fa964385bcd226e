package course.notebook.host;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is shown for a value: MIME type to text. Has the kernel's method names. */
public final class DisplayData {

    private final Map<String, String> data = new LinkedHashMap<>();
    private String displayId;

    public void putData(String mimeType, Object value) {
        data.put(mimeType, String.valueOf(value));
    }

    public void putText(String text) {
        putData("text/plain", text);
    }

    public void putHTML(String html) {
        putData("text/html", html);
    }

    public void putMarkdown(String markdown) {
        putData("text/markdown", markdown);
    }

    public void putSVG(String svg) {
        putData("image/svg+xml", svg);
    }

    public DisplayData setDisplayId(String id) {
        displayId = id;
        return this;
    }

    public String getDisplayId() {
        return displayId;
    }

    Map<String, String> data() {
        return new LinkedHashMap<>(data);
    }

    boolean has(String mimeType) {
        return data.containsKey(mimeType);
    }
}
