package io.coverbridge.connection.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** Telephone numbers in the form of ITU-T E.164: a plus sign, the country, the number, nothing between. */
final class PhoneNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String NO_REGION = "ZZ";

    private PhoneNumbers() {}

    /** Whether it is spelled so and can be a number of its country. Whether it is in use is not known. */
    static boolean isE164(String text) {
        try {
            PhoneNumber number = NUMBERS.parse(text, NO_REGION);
            return NUMBERS.isPossibleNumber(number)
                    && NUMBERS.format(number, PhoneNumberFormat.E164).equals(text);
        } catch (NumberParseException e) {
            return false;
        }
    }
}
