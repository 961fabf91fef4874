package io.coverbridge.adapter.testing;

import java.util.UUID;

/** Carriers of the directory that tests name. */
public final class Carriers {

    public static final UUID MERIDIAN = UUID.fromString("c699414d-fd1c-4de4-86f0-66dfff2276c4");
    public static final UUID LAKESHORE = UUID.fromString("4d4d815b-ae8f-430c-901f-1c9d5ee3f4f1");
    public static final UUID CASCADE = UUID.fromString("b5d6c1f2-7a43-4c1e-9c0d-2f6f1f0a9e11");
    public static final UUID HARBORLINE = UUID.fromString("3e0f9a57-51cb-4d0a-8a5e-6f1b7d2c4488");

    public static final UUID PRAIRIE = UUID.fromString("9a1c7e44-2f6b-4b0e-8d57-c3e8a05b6f72");
    public static final UUID TIDEWATER = UUID.fromString("2c4e8d17-93b5-4f60-8a2d-71e6b05c9f43");

    private Carriers() {}
}
