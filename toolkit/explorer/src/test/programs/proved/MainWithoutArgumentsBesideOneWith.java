// outcomes: with
class MainWithoutArgumentsBesideOneWith {
    void main() {
        throw new AssertionError("the launcher takes the other one");
    }

    public static void main(String[] args) {
        System.out.print("with");
    }
}
