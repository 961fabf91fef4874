package io.coverbridge.kit.tenancy;

/** Roles that a token may carry in its {@code groups} claim. */
public final class Roles {

    /** Sees and changes what belongs to its own organization. */
    public static final String PLATFORM = "platform";

    /** Runs the hub; operations endpoints, all organizations. */
    public static final String OPERATOR = "operator";

    /** Steers emulated carriers. */
    public static final String EMULATOR = "emulator";

    private Roles() {}
}
