package io.coverbridge.adapter.x12.view;

import java.nio.charset.StandardCharsets;

/** Files that tests look at. */
final class FilesToSee {

    static final String ISA =
            "ISA*00*          *00*          *ZZ*COVERBRIDGE    *30*CASCADE        *261124*2312*^*00501"
                    + "*000000017*0*T*:~";

    /** An employee with a spouse; only the lines between the envelopes. */
    static final String BENEFITS = ISA + """
            GS*BE*COVERBRIDGE*CASCADE*20261124*2312*3*X*005010X220A1~
            ST*834*0001*005010X220A1~
            BGN*00*REF-1*20261124*2312*UT***2~
            REF*38*G-100~
            N1*P5*Acme*FI*123456789~
            N1*IN*Cascade Mutual*94*CASCADE~
            INS*Y*18*021*28*A*A:0:1**FT~
            REF*0F*000000042~
            REF*SY*911223333~
            NM1*IL*1*Doe*Jane****34*911223333~
            N3*1 Main Street~
            N4*Portland*OR*972011234**CY*Multnomah~
            DMG*D8*19800203*F*M*:RET:2106-3^:RET:2028-9~
            SE*12*0001~
            GE*1*3~
            IEA*1*000000017~
            """.replace("\n", "");

    /** A 999 that quotes what it finds fault with. */
    static final String ACKNOWLEDGMENT = ISA + """
            GS*FA*CASCADE*COVERBRIDGE*20261124*2312*502*X*005010X231A1~
            ST*999*0001*005010X231A1~
            AK1*BE*3*005010X220A1~
            AK2*834*0001*005010X220A1~
            IK3*NM1*10*2100*8~
            CTX*NM109:911223333~
            IK4*9:1*67*7*911-22-3333~
            IK5*R*5~
            AK9*R*1*1*0~
            SE*10*0001~
            GE*1*502~
            IEA*1*000000017~
            """.replace("\n", "");

    static final String TA1 = ISA + "TA1*000000017*261124*2312*A*000~IEA*0*000000017~";

    private FilesToSee() {}

    static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
