package dev.facecheck.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "20, 20",
    "-0.0, 0",
    "0.49996, 0.5",
    "-12.34567, -12.3457",
    "0.00004, 0",
    "3145728, 3145728",
    "1e20, 1.0E20"
  })
  void writesFourDecimals(double number, String json) {
    assertEquals(json, Numbers.rounded(number).toString());
  }

  @Test
  void writesExactNumbersInFull() {
    assertEquals("0.49996", Numbers.exact(0.49996).toString());
    assertEquals("1", Numbers.exact(1.0).toString());
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void neverWritesWhatJsonCannotSay(double number) {
    assertThrows(IllegalArgumentException.class, () -> Numbers.exact(number));
    assertThrows(IllegalArgumentException.class, () -> Numbers.rounded(number));
  }
}
