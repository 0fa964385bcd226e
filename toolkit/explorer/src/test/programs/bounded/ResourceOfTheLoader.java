// reason: ClassLoader.getResource
class ResourceOfTheLoader {
    static void run() {
        var loader = ResourceOfTheLoader.class.getClassLoader();
        assert loader.getResource("ResourceOfTheLoader.class") != null;
    }
}
