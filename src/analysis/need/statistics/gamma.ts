/** From here on the series below are right to the last digit of a double. */
const LARGE = 16;

/** Natural logarithm of the gamma function, for x > 0 (Abramowitz and Stegun 6.1.15 and 6.1.41). */
export function logGamma(x: number): number {
  let shifted = x;
  let product = 1;
  while (shifted < LARGE) {
    product *= shifted;
    shifted += 1;
  }
  const square = shifted * shifted;
  const series =
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square) / shifted;
  return (
    (shifted - 0.5) * Math.log(shifted) - shifted + Math.log(2 * Math.PI) / 2 + series - Math.log(product)
  );
}

/** First derivative of `logGamma` (Abramowitz and Stegun 6.3.5 and 6.3.18). */
export function digamma(x: number): number {
  let shifted = x;
  let sum = 0;
  while (shifted < LARGE) {
    sum -= 1 / shifted;
    shifted += 1;
  }
  const square = shifted * shifted;
  const series =
    (1 / 12 - (1 / 120 - (1 / 252 - (1 / 240 - 1 / (132 * square)) / square) / square) / square) / square;
  return sum + Math.log(shifted) - 1 / (2 * shifted) - series;
}

/** Second derivative of `logGamma` (Abramowitz and Stegun 6.4.6 and 6.4.12). */
export function trigamma(x: number): number {
  let shifted = x;
  let sum = 0;
  while (shifted < LARGE) {
    sum += 1 / (shifted * shifted);
    shifted += 1;
  }
  const square = shifted * shifted;
  const series =
    (1 / 6 - (1 / 30 - (1 / 42 - (1 / 30 - 5 / (66 * square)) / square) / square) / square) / square;
  return sum + (1 + 1 / (2 * shifted) + series) / shifted;
}
